using System.Security.Cryptography;
using System.Text;
using CoachBot.Application.Agenda;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Slack.Workspaces;

/// <summary>
/// A workspace installs the bot by itself (https://docs.slack.dev/authentication/installing-with-oauth). The state is bound to the browser
/// that began, by a cookie: a link from somebody else installs nothing.
/// </summary>
internal sealed partial class InstallPages(
    SlackWebApi api, SlackOptions options, Installations installations, Departures departures, TimeProvider time,
    ILogger<InstallPages> logger)
{
    public const string InstallPath = "/slack/install";
    public const string CallbackPath = "/slack/oauth/callback";
    private const string Cookie = "coachbot_install";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public void Map(IEndpointRouteBuilder routes, SlackInstallOptions install)
    {
        routes.MapGet(InstallPath, context =>
        {
            Begin(context, install, AuthorizeAddress());
            return Task.CompletedTask;
        });
        routes.MapGet(CallbackPath, context => EndAsync(context, install, context.RequestAborted));
    }

    internal static void Begin(HttpContext context, SlackInstallOptions install, Uri? authorizeAddress)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(Cookie, state, new CookieOptions
        {
            HttpOnly = true,
            Secure = install.PublicUrl.Scheme == Uri.UriSchemeHttps,
            // The way back from Slack begins at another site.
            SameSite = SameSiteMode.Lax,
            MaxAge = Lasts,
            Path = Callback(install).AbsolutePath,
        });
        context.Response.Redirect(SlackOAuth.AuthorizeUrl(
            install.ClientId, SlackManifest.Scopes, new SlackSecret(state), Callback(install), authorizeAddress).AbsoluteUri);
    }

    private async Task EndAsync(HttpContext context, SlackInstallOptions install, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var begun = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Callback(install).AbsolutePath });
        if (string.IsNullOrEmpty(begun) || !IsSame(begun, query["state"].ToString()))
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, SlackTexts.InstallNotBegunHere(new Uri(install.PublicUrl, InstallPath[1..])), cancellationToken);
            return;
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            await SayAsync(context, StatusCodes.Status200OK, SlackTexts.InstallGivenUp, cancellationToken);
            return;
        }

        try
        {
            var name = await InstallAsync(install, new SlackSecret(code), cancellationToken);
            await SayAsync(context, StatusCodes.Status200OK, SlackTexts.Installed(name), cancellationToken);
        }
        catch (SlackApiException fault)
        {
            LogRefused(fault.Code);
            await SayAsync(context, StatusCodes.Status502BadGateway, SlackTexts.InstallFailed(fault.Code), cancellationToken);
        }
    }

    private async Task<string> InstallAsync(SlackInstallOptions install, SlackSecret code, CancellationToken cancellationToken)
    {
        var given = await api.ExchangeCodeAsync(install.ClientId, install.ClientSecret, code, Callback(install), cancellationToken);
        var identity = await api.TestAuthAsync(given.BotToken, cancellationToken);
        await installations.SaveAsync(new SlackWorkspace(given.BotToken, identity), cancellationToken);
        await departures.ReturnAsync(
            SlackOptions.Platform, identity.TeamId, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);
        return identity.TeamName;
    }

    private Uri? AuthorizeAddress() => options.ApiBaseUrl is { } address ? new Uri(address, "../oauth/v2/authorize") : null;

    private static Uri Callback(SlackInstallOptions install) => new(install.PublicUrl, CallbackPath[1..]);

    private static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static Task SayAsync(HttpContext context, int status, string sentence, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An installation failed: {Code}")]
    private partial void LogRefused(string code);
}
