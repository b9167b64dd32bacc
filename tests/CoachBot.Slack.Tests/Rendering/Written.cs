using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Wire;
using CoachBot.Slack.Rendering;

namespace CoachBot.Slack.Tests.Rendering;

/// <summary>What is rendered as it travels, for the rules of the loopback server, and what a reader finds in it.</summary>
internal static class Written
{
    public static IReadOnlyList<string> ErrorsOf(RenderedMessage message) => AckRules.OfMessage(
        JsonSerializer.SerializeToNode(new ReplyMessage(message.Text) { Blocks = message.Blocks }, SlackJson.Default.ReplyMessage),
        responseUrl: true);

    public static IReadOnlyList<string> ErrorsOf(HomeView view) =>
        ViewRules.Of((JsonObject)JsonSerializer.SerializeToNode(view, SlackJson.Default.SlackView)!, home: true);

    public static bool IsTooLarge(HomeView view) =>
        ViewRules.IsTooLarge((JsonObject)JsonSerializer.SerializeToNode(view, SlackJson.Default.SlackView)!);

    public static IReadOnlyList<string> ErrorsOf(ModalView view) =>
        ViewRules.Of((JsonObject)JsonSerializer.SerializeToNode(view, SlackJson.Default.SlackView)!, home: false);

    public static IEnumerable<RichTextElement> ElementsOf(IEnumerable<SlackBlock> blocks) =>
        blocks.OfType<RichTextBlock>().SelectMany(block => block.Elements).SelectMany(part => part switch
        {
            RichTextSection section => section.Elements,
            RichTextPreformatted code => code.Elements,
            _ => throw new InvalidOperationException($"{part.GetType().Name} is never written."),
        });

    public static IEnumerable<SlackText> TextsOf(IEnumerable<SlackBlock> blocks) => blocks.SelectMany(block => block switch
    {
        HeaderBlock header => [header.Text],
        ContextBlock context => context.Elements,
        _ => Enumerable.Empty<SlackText>(),
    });

    public static string Shown(IEnumerable<SlackBlock> blocks) =>
        string.Concat(ElementsOf(blocks).Select(element => element is RichTextRun run ? run.Text : ""));
}
