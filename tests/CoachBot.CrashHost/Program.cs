using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.CrashHost;
using CoachBot.Verbs;
using Microsoft.Extensions.DependencyInjection;

// The real program's `chat --json --simulate`, which dies at a named point when it gets there the n-th time: POINT NTH SIMULATE.
var point = new FatalPoint(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var options = ChatOptions.Of("ada", "Europe/London", args[2], json: true);
var builder = ChatVerb.Prepare(options, interactive: false);
Around<ICoachStore>(store => new FatalStore(store, point));
Around<IOutboxStore>(outbox => new FatalOutbox(outbox, point));
Around<IHostPresence>(presence => new FatalPresence(presence, point));
Around<IChatPlatform>(platform => new FatalPlatform(platform, point));
return await ChatVerb.TalkAsync(builder.Build(), options, interactive: false, CancellationToken.None);

void Around<T>(Func<T, T> decorate)
    where T : class
{
    var inner = builder.Services.Single(service => service.ServiceType == typeof(T));
    builder.Services.Remove(inner);
    builder.Services.AddSingleton(provider => decorate((T)inner.ImplementationFactory!(provider)));
}
