FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/CoachBot -c Release -o /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The volume takes the owner of the folder under it: made before it is declared.
RUN install -d -o "$APP_UID" -g "$APP_UID" /data
ENV Store__Sqlite=/data/coach.db
VOLUME /data
USER $APP_UID
ENTRYPOINT ["dotnet", "CoachBot.dll"]
