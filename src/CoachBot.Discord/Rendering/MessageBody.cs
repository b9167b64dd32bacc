using CoachBot.Application.Texts;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>Rows laid out: the first ones are the content, the others flow through embeds.</summary>
internal sealed record MessageBody(string Content, IReadOnlyList<Embed> Embeds)
{
    /// <summary>Kept free for the line that says what was left out.</summary>
    private const int NoteRoom = 100;

    /// <param name="leading">How many of the rows belong to the content, where they fit.</param>
    /// <param name="color">Of the embeds' edge, 0xRRGGBB.</param>
    public static MessageBody Lay(IReadOnlyList<Row> rows, int leading, int color)
    {
        var content = new Page(DiscordLimits.MessageContent);
        var at = 0;
        while (at < leading && content.TryAdd(rows[at]))
            at++;

        var pages = new List<string>();
        var room = DiscordLimits.EmbedsTotal - NoteRoom;
        while (at < rows.Count && pages.Count < DiscordLimits.EmbedsPerMessage)
        {
            var page = new Page(Math.Min(room, DiscordLimits.EmbedDescription - NoteRoom));
            while (at < rows.Count && page.TryAdd(rows[at]))
                at++;
            if (page.IsEmpty)
                break;
            pages.Add(page.Text);
            room -= page.Text.Length;
        }

        if (at < rows.Count)
            pages[^1] += "\n" + MessageTexts.LeftOut(rows.Count - at);
        return new MessageBody(content.Text, [.. pages.Select(page => new Embed(Description: page, Color: color))]);
    }
}
