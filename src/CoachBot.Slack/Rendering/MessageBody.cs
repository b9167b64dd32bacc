using CoachBot.Application.Texts;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>Rows laid out in as few blocks as there can be.</summary>
internal sealed class MessageBody
{
    private readonly List<SlackBlock> _blocks = [];
    private readonly List<RichTextPart> _parts = [];
    private int _length;

    /// <param name="mostBlocks">Of which the last may say what was left out; 2 or more.</param>
    /// <param name="mostText">In characters over all blocks, the last included.</param>
    public static IReadOnlyList<SlackBlock> Lay(IReadOnlyList<Row> rows, int mostBlocks, int mostText)
    {
        var body = new MessageBody();
        var room = mostText - MessageTexts.LeftOut(rows.Count).Length;
        foreach (var (i, row) in rows.Index())
        {
            room -= row.Length + 1;
            if (room < 0 || !body.TryAdd(row, mostBlocks - 1))
            {
                body.Close();
                return [.. body._blocks, new ContextBlock([new PlainText(MessageTexts.LeftOut(rows.Count - i))])];
            }
        }

        body.Close();
        return body._blocks;
    }

    private bool TryAdd(Row row, int mostBlocks)
    {
        if (row.Kind is RowKind.Heading or RowKind.Small || row.Apart || _length + row.Length + 1 > SlackLimits.SectionText)
            Close();
        if (_parts.Count == 0 && _blocks.Count >= mostBlocks)
            return false;

        if (row.Kind == RowKind.Heading)
            _blocks.Add(new HeaderBlock(new PlainText(row.Text)));
        else if (row.Kind == RowKind.Small)
            _blocks.Add(new ContextBlock([new PlainText(row.Text)]));
        else
            Append(row);
        return true;
    }

    private void Append(Row row)
    {
        _length += row.Length + 1;
        switch (row.Kind, _parts)
        {
            case (RowKind.Code, [.., RichTextPreformatted { Elements: [RichTextRun before] }]):
                _parts[^1] = new RichTextPreformatted([before with { Text = $"{before.Text}\n{row.Text}" }]);
                break;
            case (RowKind.Code, _):
                _parts.Add(new RichTextPreformatted(row.Elements));
                break;
            case (_, [.., RichTextSection before]):
                _parts[^1] = new RichTextSection([.. before.Elements, new RichTextRun("\n"), .. row.Elements]);
                break;
            default:
                _parts.Add(new RichTextSection(row.Elements));
                break;
        }
    }

    private void Close()
    {
        if (_parts.Count > 0)
            _blocks.Add(new RichTextBlock([.. _parts]));
        _parts.Clear();
        _length = 0;
    }
}
