using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Application.Chat;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Specs.Privacy;

/// <summary>Looks through what somebody is shown for markers that the table of <see cref="Visibility"/> does not give them.</summary>
/// <param name="markers">All that was planted.</param>
/// <param name="sharing">Who shares what they kept.</param>
/// <param name="praised">Who agreed to praise by name.</param>
internal sealed partial class Leaks(IReadOnlyList<Marker> markers, IReadOnlySet<string> sharing, IReadOnlySet<string> praised)
{
    private static readonly LocalDate Day = new(2026, 2, 2);
    private static readonly Reader English = new("", "Etc/UTC", default, default);

    /// <summary>The markers in a text that this onlooker may not see.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="onlooker">To whom; null for everyone in the room of <paramref name="room"/>.</param>
    /// <param name="room">The team in whose room it is shown.</param>
    /// <param name="typed">What the onlooker typed: whoever says a word knows it already.</param>
    /// <param name="isShared">Whether the onlooker shows it to the room on purpose, as one may one's own record and the review.</param>
    public IReadOnlyList<Marker> In(string text, Onlooker? onlooker, string? room = null, string typed = "", bool isShared = false) =>
        [.. markers.Where(m => m.IsIn(text) && !m.IsIn(typed) && !MaySee(m, onlooker, room, isShared))];

    /// <summary>All that a reply shows or hides in it: words, figures, forms, buttons, files.</summary>
    public static string TextOf(Reply reply) => string.Join('\n', [
        WordsOf(reply),
        JsonSerializer.Serialize(reply with { Attachments = [] }, ReplyJson.Options),
        reply.Facts is { } facts ? JsonSerializer.Serialize(facts, FactJson.Options.GetTypeInfo(facts.GetType())) : "",
        .. reply.Attachments.Select(a => $"{a.FileName}\n{RowId().Replace(AttachmentText.Of(a), "")}"),
        .. reply.Buttons.Select(b => $"{b.Label} {string.Join(' ', b.Action.Arguments.Values)}"),
        .. reply.Form?.Fields.Select(f => $"{f.Label} {f.Value} {f.Hint} {string.Join(' ', f.Choices ?? [])}") ?? [],
    ]);

    public static string WordsOf(Reply reply) => PlainTextRenderer.Render(reply, English, Day);

    private bool MaySee(Marker marker, Onlooker? onlooker, string? room, bool isShared)
    {
        if (marker.Team != (onlooker is null ? room : onlooker.Team))
        {
            return false;
        }

        var viewer = onlooker is null || room is not null ? Viewer.Room
            : marker.About.Contains(onlooker.Name) ? Viewer.Oneself
            : Viewers.Of(onlooker.Role);
        return Visibility.MaySee(marker.Kind, viewer, marker.About.All(sharing.Contains), marker.About.All(praised.Contains))
            || (isShared && (Visibility.Of(marker.Kind, viewer) == Sight.InReview || (marker.About is [var one] && one == onlooker?.Name)));
    }

    /// <summary>The number of a row in a file of an export: it tells nothing, and may look like a figure that does.</summary>
    [GeneratedRegex("\"(?:[a-z_]+_)?id\": ?[0-9]+|^[0-9]+,", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex RowId();
}
