using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Reviews;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>
/// Sets the coach up in a workspace: who belongs to the team, its room, and with which zone and working days newcomers begin. Nothing is
/// posted; who sets it up gets one private message, to see that reminders will arrive.
/// </summary>
public sealed class SetupCommand : ICommand, IKnowsBefore
{
    public const string Path = "setup";

    public CommandDefinition Definition { get; } = new(Path, "Set me up: the team, its room, zone and working days", CommandEffect.Change)
    {
        Who = Role.Admin,
        Intro = TeamTexts.SetupIntro(),
        Parameters =
        [
            new("role", ParameterKind.WorkspaceRole, "Team's role (empty: everyone, or as it was)") { OnlyMarked = true, NeedsRoles = true },
            new("room", ParameterKind.Room, "Room for the weekly review (optional)") { OnlyNamed = true, InForm = true, Longest = 80 },
            new("zone", ParameterKind.Zone, "Time zone of the team") { Required = true },
            new("days", ParameterKind.Schedule, "Working days (empty: Mon-Fri, or as they were)"),
            new("audience", ParameterKind.Choice, "Who sees my commands (empty: as it was)") { Choices = Audiences, NeedsRoles = true },
        ],
        Examples = ["setup Europe/Berlin", "setup Europe/London mon-thu --room #social"],
    };

    /// <summary>In the order of <see cref="Audience"/>.</summary>
    private static readonly IReadOnlyList<string> Audiences = [.. Enum.GetNames<Audience>().Select(name => name.ToLowerInvariant())];

    public IReadOnlyDictionary<string, string?> Known(CommandContext context)
    {
        var before = context.Reader.FindWorkspace(context.Actor.Platform, context.Actor.Workspace);
        return new Dictionary<string, string?>
        {
            ["zone"] = before?.Zone ?? context.Actor.Zone,
            ["days"] = ScheduleTexts.Words(new Schedule.Weekdays(before?.WorkingDays ?? WorkingDays.Weekdays)),
            ["audience"] = Audiences[(int)(before?.Audience ?? Audience.Everyone)],
        };
    }

    public Reply Handle(CommandContext context)
    {
        var before = context.Session.FindWorkspace(context.Actor.Platform, context.Actor.Workspace)
            ?? throw new UserError(TeamTexts.SetupElsewhere());
        var workspace = before with
        {
            // Who sets the zone anew opens the team to nobody by that: everyone is a role of its own, which has the server's id.
            Role = context.Arguments.Find<string>("role") is { } role ? (role == context.Actor.Workspace ? null : role) : before.Role,
            Zone = context.Arguments.Get<string>("zone"),
            WorkingDays = DaysOf(context.Arguments) ?? before.WorkingDays ?? WorkingDays.Weekdays,
            Audience = context.Arguments.Find<string>("audience") is { } audience ? Enum.Parse<Audience>(audience, ignoreCase: true) : before.Audience,
        };
        context.Session.Save(workspace);
        var isOwn = SetOwn(context, before, workspace);
        SetRoom(context);
        SendTest(context);
        var team = context.Team.Team;
        return before.Zone is null
            ? Reply.Of(TeamRoom.Told(context, TeamTexts.SetUp(team.Name, team.Room)), new Block.Text(TeamTexts.SetupNext(workspace.Role is not null)))
                .With(GeneralTexts.Command("start"), GeneralTexts.Command("help"))
            : Reply.Of(new Block.Text(TeamTexts.SetUpAgain(team.Name, workspace, isOwn)))
                .Then(team.Room is { } room ? [TeamRoom.Told(context, TeamTexts.RoomChosen(room, team.ReviewDay, team.ReviewTime))] : []);
    }

    /// <exception cref="UserError">They have no names.</exception>
    private static WorkingDays? DaysOf(Arguments arguments) => arguments.Find<Schedule>("days") switch
    {
        null => null,
        Schedule.Weekdays { Days: var days } => days,
        _ => throw new UserError(SettingsTexts.WorkingDaysAreNamed()),
    };

    private static void SetRoom(CommandContext context)
    {
        var team = context.Team;
        if (context.Arguments.Find<RoomValue>("room") is { } room && room.Id != team.Team.Room)
        {
            TeamRoom.Demand(context, room);
            team.Team = team.Team with { Room = room.Id };
            ReviewCarrier.Arm(context);
            team.Ledger.Add(new LedgerEntry("team.room", context.Now, team.Id.Value, Figures: LedgerEntry.Of(("named", true))));
        }
    }

    /// <summary>Who sets the team up works as it does, until they say otherwise; true where something changed by that.</summary>
    private static bool SetOwn(CommandContext context, Workspace before, Workspace now)
    {
        var book = context.Member;
        var (own, isFirst) = (book.Settings, before.Zone is null);
        if (now.Zone is { } zone && (isFirst || book.Settings.Zone == before.Zone))
        {
            context.ChangeSettings("zone", zone, book.Settings with { Zone = zone });
        }

        if (now.WorkingDays is { } days && (isFirst || book.Settings.WorkingDays == before.WorkingDays))
        {
            context.ChangeSettings("working-days", days.Mask, book.Settings with { WorkingDays = days });
        }

        book.OpenToday(context.Now);
        return book.Settings != own;
    }

    private static void SendTest(CommandContext context) => context.Messages.Add(new OutboxMessage
    {
        Key = $"setup:{context.Member.Id.Value}:{context.NewId()}",
        Team = context.Team.Id,
        To = context.Member.Id,
        Kind = MessageKind.Notice,
        Content = Reply.Of(new Block.Text(TeamTexts.TestMessage())).With(GeneralTexts.Command("today")),
        At = context.Now,
    });
}
