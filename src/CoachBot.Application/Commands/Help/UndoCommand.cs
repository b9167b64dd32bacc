using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using NodaTime;

namespace CoachBot.Application.Commands.Help;

/// <summary>Takes the speaker's last change back, then the one before; not messages, forget-me or team settings.</summary>
public sealed class UndoCommand : ICommand
{
    private static readonly Duration Longest = Duration.FromDays(7);

    public CommandDefinition Definition { get; } = new("undo", "Take your last change back", CommandEffect.Change)
    {
        Fillers = ["that", "it", "this", "the", "my", "last", "change", "one"],
        Examples = ["undo"],
    };

    /// <exception cref="UserError">A change is not the speaker's last: it was taken back already, or they made another one since.</exception>
    public static void DemandLast(CommandContext context, long change)
    {
        var last = context.Reader.LastUndo(context.Team.Id, context.Member.Id);
        if (last is null || last.Id < change)
        {
            throw new UserError(UndoTexts.TakenBackAlready());
        }

        if (last.Id > change)
        {
            throw new UserError(UndoTexts.AnotherSince(last.Command, last.At));
        }
    }

    public Reply Handle(CommandContext context)
    {
        if (context.IsBack)
        {
            return Reply.Of(new Block.Text(UndoTexts.BackInTheTeam()));
        }

        var entry = context.Session.LastUndo(context.Team.Id, context.Member.Id) ?? throw new UserError(UndoTexts.Nothing());
        if (context.Now - entry.At > Longest)
        {
            throw new UserError(UndoTexts.TooLongAgo(entry.Command, entry.At));
        }

        var changes = RecordJson.Read<List<UndoChange>>(entry.Before);
        if (EngagementUndo.IsSnoozeOver(context, changes))
        {
            context.Session.RemoveUndo(entry);
            return Reply.Of(new Block.Text(UndoTexts.SnoozeIsOver(entry.At)));
        }

        if (UndoRefusals.GoneWith(context, changes) is { } lost)
        {
            context.Session.RemoveUndo(entry);
            return Reply.Of(new Block.Text(UndoTexts.Gone(entry.Command, entry.At, GoalCommandTexts.Name(lost))));
        }

        var undoing = new Undoing(context);
        undoing.TakeBack(entry);
        context.Session.RemoveUndo(entry);
        return Reply.Of(new Block.Text(undoing.Gone is { } gone
            ? UndoTexts.CheckIn(gone.Minutes, gone.Channel is { } channel ? context.Team.ChannelName(channel) : null, entry.At)
            : UndoTexts.Done(entry.Command, entry.At)));
    }
}
