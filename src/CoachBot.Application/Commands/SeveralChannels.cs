using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>
/// Asks about several channels where a command takes one: <c>schedule add tue 8:30 20m instagram and facebook</c>. Together they would
/// become a new channel's name, and behind the first the second would be lost in a note.
/// </summary>
internal sealed class SeveralChannels(ParameterReader reader)
{
    private static readonly Parameter Channel = new("channel", ParameterKind.KnownChannel, "Channel");

    /// <exception cref="UserError">The first channel that is named is followed by another.</exception>
    public void Refuse(CommandDefinition definition, IReadOnlyList<Token> tokens)
    {
        // Nearly every line has nothing of the kind, which is soon seen.
        if (!Joints.IsIn(tokens) || !definition.Parameters.Any(p => p.Kind is ParameterKind.KnownChannel or ParameterKind.AnyChannel or ParameterKind.Commitment))
        {
            return;
        }

        var words = tokens.TakeWhile(token => !token.Quoted).Select(token => token.Text).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            var (channels, end) = ListAt(words, at);
            if (channels.Count > 1)
            {
                throw new UserError(BindingTexts.OneChannelAtATime()) { Unclear = (string.Join(' ', words[at..end]), [.. channels.Select(Meant)]) };
            }

            if (channels.Count > 0)
            {
                // Those in its note are other people's business.
                return;
            }
        }
    }

    /// <summary>The channels of a text that is several and nothing else, as somebody may fill in a form's field for one; none for any other text.</summary>
    public IReadOnlyList<Meaning> Of(string text)
    {
        var words = Words.Of(text).ToList();
        return words.Count > 0 && ListAt(words, 0) is { Channels.Count: > 1 } list && list.End == words.Count ? [.. list.Channels.Select(Meant)] : [];
    }

    private (List<string> Channels, int End) ListAt(List<string> words, int at)
    {
        var (channels, end) = (new List<string>(), at);
        for (var next = at; next < words.Count && ChannelsAt(words, next) is { Channels.Count: > 0 } found; next = Joints.Behind(words, end))
        {
            channels.AddRange(found.Channels);
            end = next + found.Count;
            if (!IsJoined(words, end))
            {
                break;
            }
        }

        return ([.. channels.Distinct()], end);
    }

    /// <summary>One channel of one word or more, or some in one word: <c>instagram/facebook</c>.</summary>
    private (List<string> Channels, int Count) ChannelsAt(List<string> words, int at)
    {
        if (reader.Read(Channel, words, at) is { Value: string name, Consumed: var consumed })
        {
            return ([name], consumed);
        }

        var parts = words[at].TrimEnd(',').Split('/', '+', '&', ',');
        var channels = parts.Length < 2 ? [] : parts.Select(part => reader.Read(Channel, [part], 0).Value as string).OfType<string>().ToList();
        return channels.Count == parts.Length ? (channels, 1) : ([], 0);
    }

    private static bool IsJoined(List<string> words, int end) => end < words.Count && (words[end - 1].EndsWith(',') || Joints.Is(words[end]));

    private static Meaning Meant(string channel)
    {
        var name = channel.ToLowerInvariant();
        return new Meaning(Line.Plain(channel), name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name);
    }
}
