FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev
WORKDIR /source
COPY . .
RUN dotnet publish src/CoachBot -c Release -p:Native=true -o /app && rm /app/*.pdb

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
WORKDIR /app
COPY --from=build /app .
# The volume takes the owner of the folder under it: made before it is declared.
RUN install -d -o "$APP_UID" -g "$APP_UID" /data
ENV Store__Sqlite=/data/coach.db
VOLUME /data
USER $APP_UID
ENTRYPOINT ["/app/CoachBot"]
