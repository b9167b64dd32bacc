using System.Net;
using System.Net.Sockets;
using CoachBot.Hosting;
using CoachBot.Loopback.Slack;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CoachBot.Specs.Slack;

/// <summary>The coach's own site, where Slack calls and browsers install; it keeps its address when the coach starts again.</summary>
internal sealed class SlackSite
{
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public static SlackInstallOptions InstallOf(LoopbackSlack slack, Uri address) =>
        new(slack.ClientId, new SlackSecret(slack.ClientSecret), address);

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(new HttpSettings(Address));
        services.AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        services.AddSingleton<Ending>();
        services.AddSingleton<HttpService>();
    }

    public async Task OpenAsync(IServiceProvider services, LoopbackSlack slack)
    {
        await services.GetRequiredService<HttpService>().StartAsync(CancellationToken.None);
        services.GetRequiredService<Ending>().ThrowIfEnded();
        if (slack.Http is null)
        {
            slack.UseHttp(new Uri(Address, "slack/commands"), new Uri(Address, "slack/interactions"), new Uri(Address, "slack/events"));
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
