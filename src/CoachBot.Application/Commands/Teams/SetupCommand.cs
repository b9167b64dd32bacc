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
public sealed class SetupCommand : ICommand
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
            new("zone", ParameterKind.Zone, "Time zone of the team") { Required = true, IsAskersZone = true },
            new("days", ParameterKind.Schedule, "Working days of the team") { Default = "mon-fri" },
            new("audience", ParameterKind.Choice, "Who sees my commands") { Choices = [Everyone, Moderators, Managers], Default = Everyone, NeedsRoles = true },
        ],
        Examples = ["setup Europe/Berlin", "setup Europe/London mon-thu --room #social"],
    };

    private const string Everyone = "everyone";
    private const string Moderators = "moderators";
    private const string Managers = "managers";

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Get<Schedule>("days") is not Schedule.Weekdays { Days: var days })
        {
            throw new UserError(SettingsTexts.WorkingDaysAreNamed());
        }

        var zone = context.Arguments.Get<string>("zone");
        var before = context.Session.FindWorkspace(context.Actor.Platform, context.Actor.Workspace)
            ?? throw new UserError(TeamTexts.SetupElsewhere());
        context.Session.Save(before with
        {
            // Who sets the zone anew opens the team to nobody by that: everyone is a role of its own, which has the server's id.
            Role = context.Arguments.Find<string>("role") is { } role ? (role == context.Actor.Workspace ? null : role) : before.Role,
            Zone = zone,
            WorkingDays = days,
            Audience = context.Arguments.Get<string>("audience") switch
            {
                Managers => Audience.Managers,
                Moderators => Audience.Moderators,
                _ => Audience.Everyone,
            },
        });
        SetOwn(context, zone, days);
        SetRoom(context);
        SendTest(context);
        return Reply.Of(new Block.Text(TeamTexts.SetUp(context.Team.Team.Name)), new Block.Text(TeamTexts.SetupNext()))
            .With(GeneralTexts.Command("start"), GeneralTexts.Command("help"));
    }

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

    /// <summary>Who sets the team up works as it does, until they say otherwise.</summary>
    private static void SetOwn(CommandContext context, string zone, WorkingDays days)
    {
        var book = context.Member;
        context.ChangeSettings("zone", zone, book.Settings with { Zone = zone });
        context.ChangeSettings("working-days", days.Mask, book.Settings with { WorkingDays = days });
        book.OpenToday(context.Now);
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
