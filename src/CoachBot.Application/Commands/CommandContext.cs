using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What a handler works with: who speaks, the present, the books, and the arguments.</summary>
public sealed class CommandContext(ICoachReader reader, MemberBook member, Actor actor, Instant now)
{
    public MemberBook Member { get; } = member;

    public TeamBook Team => Member.Team;

    public Actor Actor { get; } = actor;

    public Instant Now { get; } = now;

    /// <summary>The speaker's day.</summary>
    public LocalDate Today => Member.Today(Now);

    /// <summary>How the speaker wants days and numbers, for what is no <see cref="Line"/>.</summary>
    public ReaderFormat Format => Member.Format(Today);

    public Arguments Arguments { get; set; } = Arguments.None;

    public ICoachReader Reader { get; } = reader;

    /// <summary>The transaction of a change.</summary>
    /// <exception cref="InvalidOperationException">A query asked for it.</exception>
    public ICoachSession Session => Reader as ICoachSession ?? throw new InvalidOperationException("A query changes nothing.");

    /// <summary>What was done: it tells what a platform knows about whom and what it names.</summary>
    public ChatEvent? Event { get; init; }

    /// <summary>The message whose button was pressed, by its outbox id.</summary>
    public long? Message { get; init; }

    /// <summary>The file that was handed in, while a command is prepared; null where there is none.</summary>
    public IncomingFile? File { get; init; }

    /// <summary>Why the file that was handed in can't be had; null where it can.</summary>
    public UserError? FileFault { get; init; }

    /// <summary>What an <see cref="IPreparedCommand"/> did before the transaction; null where something required was missing.</summary>
    public IPreparation? Prepared { get; init; }

    /// <summary>Whether the speaker was out of the team until they said this.</summary>
    public bool IsBack { get; init; }

    /// <summary>Messages to be put down in the transaction, for others than the asker.</summary>
    public List<Outbox.OutboxMessage> Messages { get; } = [];

    /// <summary>The message that says by now what became of it; null where none does.</summary>
    public long? Settled { get; set; }

    /// <summary>The speaker as they were before the command.</summary>
    public Member MemberBefore { get; } = member.Member;

    /// <summary>What was carried along for them by then.</summary>
    public Standing StandingBefore { get; } = member.Standing;

    /// <summary>Whether the answer is shown to everyone in the room, not to the speaker alone.</summary>
    public bool IsForRoom { get; set; }

    /// <summary>Reads what the speaker means.</summary>
    public ParameterReader Reading() => new(
        Member, Today, Actor.IsOpenDoor ? null
            : account => Reader.FindAccount(Actor with { Account = account }) is { } found && found.Team == Team.Id ? found.Member : null,
        Event?.Bots);

    public long NewId() => Member.NewId();
}
