using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Audits;

/// <summary>The tools in use on a channel and what they save; its handle and its audience beside them.</summary>
public sealed class AuditToolsCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("audit tools", "Tools in use on a channel and the time they save", CommandEffect.Change)
    {
        Parameters =
        [
            AuditedChannels.Channel,
            new("tools", ParameterKind.Text, "Tools in use (none is fine)") { Required = true, Longest = 120 },
            new("saves", ParameterKind.Duration, "Time that they save a week") { OnlyNamed = true, InForm = true },
            new("handle", ParameterKind.Text, "Handle or address") { OnlyNamed = true, InForm = true, Longest = 80 },
            new("audience", ParameterKind.Text, "Whom you reach there") { OnlyNamed = true, InForm = true, Longest = 120 },
        ],
        Examples = ["audit tools linkedin scheduler --saves 20m"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var (channel, audit) = context.Audited();
        var arguments = context.Arguments;
        var saves = arguments.FindValue<int>("saves") ?? audit.MinutesSaved;
        if (saves is < 0 or > AuditAddCommand.MostMinutes)
        {
            throw new UserError(AuditTexts.WeekIsShort());
        }

        audit = audit with
        {
            Tools = arguments.Get<string>("tools"),
            MinutesSaved = saves,
            SavedOn = saves == audit.MinutesSaved ? audit.SavedOn : context.Today,
            Handle = arguments.Find<string>("handle") ?? audit.Handle,
            Audience = arguments.Find<string>("audience") ?? audit.Audience,
        };
        context.Put(channel, audit, "audit.added");
        var noted = new Block.Text(AuditTexts.ToolsNoted(channel.Name, audit.Tools, audit.MinutesSaved));
        return audit.Decision is null
            ? Reply.Of(noted).Then(AuditAddCommand.Answer(context, channel, audit).Blocks).With(AuditAddCommand.Answer(context, channel, audit).Buttons)
            : Reply.Of(noted).With(AuditedChannels.Next(context));
    }
}
