using CoachBot.Slack.Protocol.Api;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Slack;

/// <summary>Checks what the coach needs of Slack, and says of each fault how to mend it. It changes nothing.</summary>
public sealed class SlackDoctor(SlackOptions options, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = SlackWebApi.CreateHttpClient();

    private SlackWebApi Api => field ??= new SlackWebApi(
        _http, options.ApiBaseUrl is { } address ? new SlackWebApiOptions { BaseAddress = address } : new SlackWebApiOptions(), time,
        NullLogger<SlackWebApi>.Instance);

    /// <summary>Whose the bot token is.</summary>
    /// <exception cref="SlackTroubleException">It is refused, or Slack can't be reached.</exception>
    public async Task<string> BotTokenAsync(CancellationToken cancellationToken)
    {
        if (options.BotToken is not { } token)
        {
            return "none is set: workspaces install the bot by themselves";
        }

        var identity = await AskAsync(
            stop => Api.TestAuthAsync(token, stop),
            "Set Slack__BotToken to the “Bot User OAuth Token” (xoxb-…) that the app's page shows under OAuth & Permissions.",
            cancellationToken);
        if (identity.Scopes is { } given && SlackManifest.Scopes.Except(given).ToList() is { Count: > 0 } lacking)
        {
            throw new SlackTroubleException(
                $"The token may not do all that the coach does: it lacks {string.Join(", ", lacking)}. Add that on the app's page under OAuth & "
                + "Permissions, Scopes, Bot Token Scopes, and install the app again; what each scope is for stands in docs/slack.md.");
        }

        return $"the token is that of {identity.UserName} in {identity.TeamName}";
    }

    /// <summary>Whether sockets can be opened.</summary>
    /// <exception cref="SlackTroubleException">They can't.</exception>
    public async Task<string> AppTokenAsync(CancellationToken cancellationToken)
    {
        if (options.AppToken is not { } token)
        {
            return "none is set: Slack calls by HTTP";
        }

        await AskAsync(
            stop => Api.OpenSocketAsync(token, stop),
            "Switch Socket Mode on, and set Slack__AppToken to a token (xapp-…) with the scope connections:write, which the app's page makes under Basic Information, App-Level Tokens.",
            cancellationToken);
        return "Socket Mode is on, and the token opens sockets";
    }

    public void Dispose() => _http.Dispose();

    private static async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, string mend, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken);
        }
        catch (SlackApiException fault) when (fault.Kind == SlackErrorKind.Transient)
        {
            throw new SlackTroubleException($"Slack did not answer as it should ({fault.Message}). Try again; if it stays, look at slack-status.com.");
        }
        catch (SlackApiException fault)
        {
            throw new SlackTroubleException($"Slack refuses it ({fault.Code}). {mend}");
        }
    }
}
