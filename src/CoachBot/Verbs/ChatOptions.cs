using CoachBot.Application.Commands.Reading;
using CoachBot.Hosting;
using CoachBot.Terminal;
using NodaTime;

namespace CoachBot.Verbs;

/// <summary>How a conversation was asked for.</summary>
/// <param name="Zone">IANA zone of the speaker.</param>
/// <param name="Simulate">The local time at which a virtual clock starts; null for the real clock.</param>
public sealed record ChatOptions(string Name, string Zone, Instant? Simulate, bool Json)
{
    /// <exception cref="StartRefusedException">The name, the zone or the time can't be read.</exception>
    public static ChatOptions Of(string? name, string? zone, string? simulate, bool json)
    {
        var id = zone is null ? SystemZone()
            : ZoneReader.Read(zone) switch
            {
                ZoneReading.Found found => found.Id,
                ZoneReading.Unknown { Nearest: { Count: > 0 } nearest } =>
                    throw new StartRefusedException($"There is no zone '{zone}'. Did you mean {string.Join(", ", nearest)}?"),
                _ => throw new StartRefusedException($"There is no zone '{zone}'. --zone Europe/London works."),
            };
        Instant? start = simulate is null ? null
            : AtLines.InstantOf(simulate, id) ?? throw new StartRefusedException($"'{simulate}' is no local time of the years {AtLines.FirstYear} to {AtLines.LastYear}. --simulate 2026-01-05T08:00 works.");
        var who = string.IsNullOrWhiteSpace(name) ? Speakers.NameOf(Environment.UserName) ?? "you"
            : Speakers.NameOf(name) ?? throw new StartRefusedException($"A name has up to {Speakers.LongestName} characters and stands on one line: --as Ada works.");
        return new ChatOptions(who, id, start, json);
    }

    private static string SystemZone() => DateTimeZoneProviders.Tzdb.GetSystemDefault().Id;
}
