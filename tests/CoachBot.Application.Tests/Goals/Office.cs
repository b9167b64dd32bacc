using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Journey;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Tests.Content;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

/// <summary>A team with Ada (admin), Ben and Cem (members) in UTC, from Monday 5 January 2026, 09:00 on.</summary>
internal sealed class Office
{
    private static readonly CommandCatalog Catalog = new(
    [
        new StrategyAddCommand(), new StrategyListCommand(), new GoalAddCommand(), new GoalWatchCommand(), new GoalListCommand(),
        new GoalShowCommand(), new GoalEditCommand(), new GoalMilestoneCommand(), new GoalCloseCommand(), new GoalKeepCommand(),
        new RecordCommand(), new StageShowCommand(Shipped.Content), new StagePlaceCommand(),
    ]);

    private readonly AgendaRunner _agenda = new([new GoalDueRule(), new ForecastRule(), new UntouchedGoalRule()]);
    private Instant _ranTo;
    private long _lastId = 100;

    public Office()
    {
        Now = Instant.FromUtc(2026, 1, 5, 9, 0);
        _ranTo = Now;
        Team = new TeamBook(new Team { Id = new TeamId(1), Name = "Shop", InstalledAt = Now })
        {
            Roster = [Entry(1, "Ada", Role.Admin), Entry(2, "Ben", Role.Member), Entry(3, "Cem", Role.Member)],
        };
        Books = new BooksInMemory(Team);
        foreach (var person in Team.Roster)
        {
            Books.Add(BookOf(person));
        }
    }

    public TeamBook Team { get; }

    public BooksInMemory Books { get; }

    public Instant Now { get; private set; }

    public MemberBook Ada => Books.Member(Team.Id, new MemberId(1));

    public MemberBook Ben => Books.Member(Team.Id, new MemberId(2));

    public Goal Goal(int number) => Team.Goals.Items.Single(g => g.Number == number);

    public GoalSnapshot Snapshot(int number) => GoalFigures.Of(Books, Team, Goal(number), Now);

    /// <summary>What Ada, or somebody else, says, and the answer. A wrong input is thrown; a missing argument is a form.</summary>
    public Reply Say(string line, MemberBook? speaker = null)
    {
        var book = speaker ?? Ada;
        var tokens = Tokenizer.Split(line);
        var (command, consumed) = Catalog.Match(tokens);
        Assert.NotNull(command);
        var context = new CommandContext(Books, book, new Actor("test", "w", book.Member.Name, book.Member.Name, "UTC"), Now);
        var bound = new Binder(command.Definition, new ParameterReader(book, context.Today)).Bind(line, [.. tokens.Skip(consumed)]);
        if (bound.Missing is { } form)
        {
            return new Reply { Form = form };
        }

        context.Arguments = bound.Arguments;
        return command.Handle(context);
    }

    public Reply Refuse(string line, MemberBook? speaker = null) => Assert.Throws<UserError>(() => Say(line, speaker)).Reply;

    public T Facts<T>(string line) => Assert.IsType<T>(Say(line).Facts);

    /// <summary>Lets time pass for everybody, doing all that falls due.</summary>
    public void Until(LocalDate date, int hour = 9)
    {
        Now = date.At(new LocalTime(hour, 0)).InUtc().ToInstant();
        foreach (var book in Books.OpenMembers)
        {
            _agenda.CatchUp(Books, book, _ranTo, Now);
        }

        _ranTo = Now;
    }

    public Commitment Promise(MemberBook book, Schedule schedule, GoalId? goal = null)
    {
        var commitment = book.Promise(schedule, new LocalTime(10, 0), 15, new ChannelId(1), goal, Now);
        return commitment;
    }

    public static string TextOf(Reply reply) => string.Join('\n', reply.Blocks.Select(b => b.Accept(new Said())));

    private static RosterEntry Entry(long id, string name, Role role) => new(new MemberId(id), name, role, "UTC", false, true);

    private MemberBook BookOf(RosterEntry person) => new(
        new Member
        {
            Id = person.Id,
            Team = Team.Id,
            Name = person.Name,
            Role = person.Role,
            Settings = new MemberSettings { Zone = "UTC" },
            JoinedAt = Now,
        },
        new Standing(),
        Team)
    {
        NewId = () => ++_lastId,
    };
}
