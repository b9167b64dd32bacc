namespace CoachBot.Loopback.Discord;

/// <summary>An answer that is an error (https://docs.discord.com/developers/topics/opcodes-and-status-codes).</summary>
internal sealed class DiscordError(int status, int code, string message, FormErrors? errors = null) : Exception(message)
{
    public int Status => status;

    public byte[] Body() => Json.Object(json =>
    {
        json.WriteString("message", Message);
        json.WriteNumber("code", code);
        errors?.Write(json);
    });

    public static DiscordError Form(FormErrors errors) => new(400, 50035, "Invalid Form Body", errors);

    public static DiscordError Form(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return Form(errors);
    }

    public static DiscordError Unauthorized() => new(401, 0, "401: Unauthorized");

    public static DiscordError NotFound() => new(404, 0, "404: Not Found");

    public static DiscordError MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static DiscordError Unknown(int code, string what) => new(404, code, $"Unknown {what}");

    public static DiscordError MissingAccess() => new(403, 50001, "Missing Access");

    public static DiscordError MissingPermissions() => new(403, 50013, "Missing Permissions");
}
