using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the team's commands say.</summary>
public static class TeamTexts
{
    public static readonly IReadOnlyList<string> MembersHead = ["Who", "Role"];

    public const string RoomField = "Room";
    public const string ReviewField = "Review";
    public const string HolidaysField = "Holidays to come";

    /// <param name="name">Null where only an id is known.</param>
    public static Line NotInTheTeam(string? name) =>
        Line.Of($"{name ?? "That person"} is not in the team. `team` shows who is; `team invite` asks someone to join.");

    public static Line IsABot() => Line.Of($"That is a bot, and bots are in no team. `team` shows who is in yours.");

    public static Line SetupIntro() => Line.Of($"A minute, and the team can begin. All of it can be changed later.");

    /// <param name="team">Its name.</param>
    /// <param name="room">Where the review is posted; null for nowhere.</param>
    public static Line SetUp(string team, string? room) => room is null
        ? Line.Of($"Done: I coach **{team}** here. I post nothing by myself but the review, and that only where you named a room. A test message is on its way to you.")
        : Line.Of($"Done: I coach **{team}** here. I post nothing by myself but the review, into {new Inline.Room(room)}. A test message is on its way to you.");

    /// <summary>What newcomers begin with, who they may be, and who sees the commands, as it is now.</summary>
    /// <param name="isOwn">Whether the speaker's own clock and days went along.</param>
    public static Line SetUpAgain(string team, Workspace workspace, bool isOwn) => Line.Of(
        $"Done. Who joins **{team}** begins with the clock of {workspace.Zone ?? ""} and works {CalendarTexts.Days(workspace.WorkingDays ?? WorkingDays.Weekdays)}{(isOwn ? ", as you do now" : "")}; the others keep their own. {(workspace.Role is null ? "" : "Only those with the team's role can join. ")}{SeenBy(workspace.Audience)}A test message is on its way to you.");

    private static string SeenBy(Audience audience) => audience switch
    {
        Audience.Managers => "Only those who may manage the server see my commands; the server's settings, under Integrations, overrule it. ",
        Audience.Moderators => "Only those who may manage messages see my commands; the server's settings, under Integrations, overrule it. ",
        _ => "",
    };

    /// <param name="hasRole">Whether a role belongs to the team.</param>
    public static Line SetupNext(bool hasRole) =>
        Line.Of($"{(hasRole ? "Those with the team's role" : "People")} join by saying `/coach today`, or when you ask them with `team invite`. Your own small start is next.");

    public static Line SetupElsewhere() => Line.Of($"I am set up from within a server. Say `/coach setup` there.");

    public static Line TestMessage() => Line.Of($"This is how my reminders reach you: privately, at the times you choose, with a button that does it.");

    public static Line Invitation(Inline.Mention who, string by) =>
        Line.Of($"{who}, {by} asks you to join the team that I coach: a few minutes on the days you choose, and nobody sees what you miss.");

    /// <summary>Privately nobody else reads an invitation.</summary>
    public static Line InviteInARoom() => Line.Of($"Nobody but you would read the invitation here. Say it in a room where they are.");

    public static Line InvitesNoBots() => Line.Of($"That is a bot: it can't join, and would not read the invitation. Name a person of this room.");

    public static Line InviteNeedsRole() =>
        Line.Of($"They don't have the role that belongs to the team, so the invitation would turn them away. Give them the role first, then invite them.");

    public static Line InTheTeamAlready(string name) => Line.Of($"{name} is in the team already.");

    public static Line Welcome(string name, string team) =>
        Line.Of($"Welcome to **{team}**, {name}. A small start takes four questions; `help` shows the rest.");

    public static Line InAlready(string team) => Line.Of($"You are in **{team}** already. `today` shows what is on.");

    public static Line Heading(string team) => Line.Plain(team);

    public static string RoleName(Role role) => role switch
    {
        Role.Admin => "admin",
        Role.Lead => "lead",
        _ => "member",
    };

    public static IReadOnlyList<Line> MemberRow(string name, Role role) => [Line.Plain(name), Line.Plain(RoleName(role))];

    public static Line RoomNow(string? room) =>
        room is null ? Line.Of($"none, so I post nothing; `team room #name` chooses one") : Line.Of($"{new Inline.Room(room)}");

    public static Line ReviewNow(IsoDayOfWeek day, LocalTime time) => Line.Of($"{CalendarTexts.Weekday(day)}s at {time}");

    public static Line HolidayToCome(LocalDate date, string? name) => name is null ? Line.Of($"{date}") : Line.Of($"{date} ({name})");

    public static Line HolidaysToCome(IReadOnlyList<Line> holidays) =>
        holidays.Count == 0
            ? Line.Of($"none; `team holiday 26 Dec` adds one")
            : holidays.Skip(1).Aggregate(holidays[0], (all, next) => Line.Of($"{all}, {next}"));

    public static Line RoleGiven(string name, Role role) => role switch
    {
        Role.Admin => Line.Of($"**{name}** is an admin now: roles and everything that leads may do."),
        Role.Lead => Line.Of($"**{name}** is a lead now: the room, the review, holidays, and the team's totals."),
        _ => Line.Of($"**{name}** is a member now."),
    };

    public static Line LastAdmin(string name) =>
        Line.Of($"{name} is the only admin, and a team needs one. Make someone else an admin first: `team role @name admin`.");

    public static Line NobodyWouldBeLeft() =>
        Line.Of($"You are all of the team. `pause` ends the reminders until you come back; `forget-me` erases everything.");

    public static Line Left(string team) => Line.Of(
        $"You are out of **{team}**: no reminder and no nag from now on, and nothing counts against you. Write to me within 30 days, and you are back with all that was; then it is erased. `forget-me` erases it at once.");

    public static Line LeavesThemselves() => Line.Of($"`team leave` takes you out yourself.");

    public static Line Removed(string name) => Line.Of(
        $"**{name}** is out of the team: nothing more reaches them, and nothing counts against them. Should they write to me within 30 days, they are back; then their data is erased.");

    public static Line BackInTheTeam(LocalDate since) =>
        Line.Of($"Welcome back. You were out of the team since {since}; nothing of it counts against you.");

    public static Line RoomChosen(string room, IsoDayOfWeek day, LocalTime time) =>
        Line.Of($"The review goes to **{new Inline.Room(room)}**, {CalendarTexts.Weekday(day)}s at {time}.");

    public static Line LetMeIn() => Line.Of($"I am not in there yet: say `/invite` there before then, so that I can post it.");

    public static Line RoomIsPicked(string name) => Line.Of(
        $"A name alone doesn't tell me which room “{name}” is, and I would never get there. Pick it from the list of rooms that `team room` shows.");

    public static Line RoomIsClosed(string room, string lacks) => Line.Of(
        $"I may not post in {new Inline.Room(room)} yet: what I lack there is {lacks}. Allow me that in the room's settings, or choose another room.");

    public static Line WhichRoom() => Line.Of($"Which room? `team room #social` works, and `team room off` for none.");

    public static Line RoomOff() => Line.Of($"I post nothing in any room now. `team room #name` chooses one again.");

    public static Line InsteadOfReview() => Line.Of($"`team review fri 15:00` sets its day and time; `team room off` ends it.");

    public static Line Named(string name) => Line.Of($"The team is called **{name}**.");

    public static Line ReviewSet(IsoDayOfWeek day, LocalTime time, bool hasRoom) =>
        hasRoom
            ? Line.Of($"The review comes on **{CalendarTexts.Weekday(day)}s at {time}**.")
            : Line.Of($"The review comes on **{CalendarTexts.Weekday(day)}s at {time}**, as soon as there is a room for it: `team room #name`.");

    public static Line ReviewWantsOneDay() => Line.Of($"A review has one day of the week: `team review fri 15:00` works.");

    public static Line HolidayAdded(LocalDate date, string? name, int excused)
    {
        var day = HolidayToCome(date, name);
        return excused switch
        {
            0 => Line.Of($"**{day}** is off for everyone. What falls due on it is excused."),
            1 => Line.Of($"**{day}** is off for everyone. 1 occasion that was planned or missed is excused."),
            _ => Line.Of($"**{day}** is off for everyone. {excused} occasions that were planned or missed are excused."),
        };
    }

    public static Line HolidayTooLongAgo(LocalDate date, int days) =>
        Line.Of($"{date} is more than {days} days ago. A holiday can be entered up to {days} days afterwards.");

    public static Line NoSuchHoliday(LocalDate date) => Line.Of($"{date} is not a holiday of the team. `team` shows those to come.");

    public static Line HolidayIsOver(LocalDate date) => Line.Of($"{date} is over and stays a day off. Only holidays to come can be taken back.");

    public static Line HolidayRemoved(LocalDate date) => Line.Of($"{date} is a normal day again.");
}
