using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Data;
using CoachBot.Application.Commands.Help;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Commands.Why;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Teams;

/// <summary>A team in memory: alice is its admin, bob a lead, carol a member. It is Monday, 5 January 2026, 10:00 in London.</summary>
internal sealed class TeamWorld : IGoalReason
{
    private readonly TeamBook _team;
    private long _id = 1000;

    public TeamWorld()
    {
        _team = new TeamBook(new Team { Id = new TeamId(1), Name = "Bakery", InstalledAt = Now });
        Session = new BookSession(_team);
        Alice = Join("alice", Role.Admin);
        Bob = Join("bob", Role.Lead);
        Carol = Join("carol", Role.Member);
        _team.Channels.Put(new Channel(new ChannelId(1), "forum"));
        CommandCatalog? catalog = null;
        Catalog = catalog = new CommandCatalog(
        [
            new SettingsShowCommand(), new SettingsZoneCommand(), new SettingsDayStartCommand(), new SettingsQuietHoursCommand(),
            new SettingsWorkingDaysCommand(), new SettingsLastCallCommand(), new SettingsAccountabilityCommand(), new SettingsShareCommand(),
            new SettingsPraiseCommand(), new SettingsNumbersCommand(), new SettingsDatesCommand(),
            new TeamShowCommand(), new TeamRoleCommand(), new TeamRoomCommand(), new TeamHolidayCommand(), new TeamReviewCommand(),
            new TeamNameCommand(), new HelpCommand(() => catalog!), new WhyCommand(this), new ExportCommand(), new ForgetMeCommand(),
        ]);
    }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 5, 10, 0);

    public CommandCatalog Catalog { get; }

    public BookSession Session { get; }

    public TeamBook Team => _team;

    public MemberBook Alice { get; }

    public MemberBook Bob { get; }

    public MemberBook Carol { get; }

    /// <summary>Binds and handles a line as the pipeline does, on the books themselves.</summary>
    public Reply Say(MemberBook who, string line)
    {
        var tokens = Tokenizer.Split(line);
        var (command, consumed) = Catalog.Match(tokens);
        Assert.NotNull(command);
        _team.Roster = [.. Session.Members(_team.Id).Select(EntryOf)];
        ICoachReader reader = command.Definition.Effect == CommandEffect.Change ? Session : new BookReader(Session);
        var context = new CommandContext(reader, who, new Actor("terminal", "w", who.Member.Name, who.Member.Name, null), Now);
        context.Demand(command.Definition.Who, command.Definition.Path);
        var binding = new Binder(command.Definition, new ParameterReader(who, who.Today(Now))).Bind(line, [.. tokens.Skip(consumed)]);
        Assert.Null(binding.Missing);
        context.Arguments = binding.Arguments;
        var reply = command.Handle(context);
        _team.Roster = [.. Session.Members(_team.Id).Select(EntryOf)];
        return reply;
    }

    /// <summary>What a line that can't be done is answered.</summary>
    public string Refused(MemberBook who, string line) => Spoken.Of(Assert.Throws<UserError>(() => Say(who, line)).Reply);

    public Commitment Promise(MemberBook who, Schedule schedule, int minutes = 30) =>
        who.Promise(schedule, new LocalTime(15, 0), minutes, new ChannelId(1), null, Now);

    public GoalReason Of(ICoachReader reader, TeamBook team, Goal goal, Instant now) =>
        new("goal.at-risk.lead", Line.Of($"It is 12 % behind the line."), Line.Of($"`goal show {goal.Number}` shows it."));

    public MemberBook Join(string name, Role role)
    {
        var member = new Member
        {
            Id = new MemberId(++_id),
            Team = _team.Id,
            Name = name,
            Role = role,
            JoinedAt = Now,
            Settings = new MemberSettings { Zone = "Europe/London" },
        };
        var book = new MemberBook(member, new Standing(), _team) { NewId = () => ++_id };
        Session.Books.Add(book);
        _team.Roster = [.. Session.Members(_team.Id).Select(EntryOf)];
        return book;
    }

    private static RosterEntry EntryOf(MemberBook book) =>
        new(book.Id, book.Member.Name, book.Member.Role, book.Settings.Zone, book.Settings.SharesKept, book.Member.IsHere);
}
