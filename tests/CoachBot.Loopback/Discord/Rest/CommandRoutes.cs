using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#endpoints</summary>
internal sealed class CommandRoutes(DiscordWorld world, CommandRegistry commands, LoopbackDiscordOptions options)
{
    public IEnumerable<Route> All()
    {
        foreach (var template in (string[])["/applications/{application_id}/commands",
            "/applications/{application_id}/guilds/{guild_id}/commands"])
        {
            yield return new("GET", template, request => Answer(commands.Of(Guild(request))));
            yield return new("PUT", template, Overwrite);
            yield return new("POST", template, Create);
            yield return new("GET", $"{template}/{{command_id}}", request => Answer(200, Command(request)));
            yield return new("PATCH", $"{template}/{{command_id}}", Edit);
            yield return new("DELETE", $"{template}/{{command_id}}", Delete);
        }
    }

    private RestAnswer Overwrite(RestRequest request)
    {
        var guild = Guild(request);
        if (request.Body.ValueKind != JsonValueKind.Array)
            throw DiscordError.Form("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        var definitions = request.Body.EnumerateArray().ToList();
        Check(errors => CommandRules.CheckAll(definitions, guild is not null, errors));
        return Answer(commands.Overwrite(guild, definitions));
    }

    private RestAnswer Create(RestRequest request)
    {
        var guild = Guild(request);
        Check(errors => CommandRules.Check(request.Body, "", guild is not null, errors));
        var made = commands.Upsert(guild, request.Body, out var isNew);
        return Answer(isNew ? 201 : 200, made);
    }

    private RestAnswer Edit(RestRequest request)
    {
        var old = Command(request);
        var merged = JsonDocument.Parse(Json.Object(json =>
        {
            foreach (var property in old.Definition.EnumerateObject())
                if (!request.Body.TryGet(property.Name, out _)) property.WriteTo(json);
            foreach (var property in request.Body.EnumerateObject()) property.WriteTo(json);
        })).RootElement;
        Check(errors => CommandRules.Check(merged, "", old.Guild is not null, errors));
        if (merged.Text("name") != old.Name) commands.Remove(old);
        return Answer(200, commands.Upsert(old.Guild, merged, out _));
    }

    private RestAnswer Delete(RestRequest request)
    {
        commands.Remove(Command(request));
        return RestAnswer.NoContent;
    }

    private void Check(Action<FormErrors> check)
    {
        if (!options.Validate) return;
        var errors = new FormErrors();
        check(errors);
        errors.ThrowIfAny();
    }

    private LoopbackGuild? Guild(RestRequest request)
    {
        if (request["application_id"] != world.ApplicationId)
            throw new DiscordError(403, 20012, "You are not authorized to perform this action on this application");
        if (request.Route.IndexOf("guild_id") < 0) return null;
        if (!world.Guilds.TryGetValue(request["guild_id"], out var guild)) throw DiscordError.Unknown(10004, "Guild");
        return guild is { HasBot: true, AllowsCommands: true } ? guild : throw DiscordError.MissingAccess();
    }

    private RegisteredCommand Command(RestRequest request) =>
        commands.Find(Guild(request), request["command_id"]) ?? throw DiscordError.Unknown(10063, "application command");

    private RestAnswer Answer(IEnumerable<RegisteredCommand> all) =>
        RestAnswer.Ok(Json.Array(all, (json, command) => command.Write(json, world.ApplicationId)));

    private RestAnswer Answer(int status, RegisteredCommand command) =>
        new(status, Json.Bytes(json => command.Write(json, world.ApplicationId)));
}
