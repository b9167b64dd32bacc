using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Audits;

/// <summary>The guided audit: one channel after another, first what nobody has looked at, then what nobody has decided on.</summary>
public sealed class AuditReviewCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("audit review", "Go through the channels one by one", CommandEffect.Query)
    {
        Parameters = [AuditedChannels.Channel with { Required = false }],
        Examples = ["audit", "audit review linkedin"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Has("channel"))
        {
            var (channel, audit) = context.Audited();
            return AuditAddCommand.Answer(context, channel, audit).With(AuditedChannels.LookAt(channel.Name));
        }

        var channels = context.Team.Channels.Items;
        var done = channels.Count(c => c.Audit?.Decision is not null);
        if (channels.Count == 0)
        {
            return Reply.Of(new Block.Text(AuditTexts.NoChannels())).With(CommandButton.Of(AuditTexts.AddButton, "audit add"));
        }

        var reply = done == channels.Count
            ? Reply.Of(new Block.Text(AuditTexts.AllDecided(done)))
            : Reply.Of(new Block.Text(AuditTexts.Progress(done, channels.Count)));
        return reply.With(AuditedChannels.Next(context)).With(CommandButton.Of(AuditTexts.AddButton, "audit add"))
            .WithFacts(new AuditReviewFacts(channels.Count, channels.Count(c => c.Audit is not null), done));
    }
}

/// <summary>The figures of <c>audit</c>: how many channels there are, were looked at, and were decided on.</summary>
public sealed record AuditReviewFacts(int Channels, int Audited, int Decided);
