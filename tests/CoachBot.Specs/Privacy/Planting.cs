using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Engagement;
using CoachBot.Specs.Servers;
using NodaTime;

namespace CoachBot.Specs.Privacy;

/// <summary>Four weeks of two teams, in which everybody says and does something that can be told from all else.</summary>
internal sealed partial class Planting(TwoTeams teams, List<Marker> markers)
{
    /// <summary>Monday, Wednesday, Friday of four weeks.</summary>
    private const int Occasions = 12;

    private static readonly (Onlooker Who, string Zone, int Keeps)[] People =
    [
        (TwoTeams.Ada, "Atlantic/Faroe", 5), (TwoTeams.Lena, "Europe/Jersey", 7), (TwoTeams.Olga, "Europe/Guernsey", 9),
        (TwoTeams.Mika, "Atlantic/Madeira", 11), (TwoTeams.Bela, "Atlantic/Canary", 8), (TwoTeams.Gita, "Atlantic/Reykjavik", 3),
    ];

    public async Task PlantAsync()
    {
        await SayAsync(TwoTeams.Ada, "setup Europe/London --role <@&77> --room <#4711>");
        await SayAsync(TwoTeams.Bela, "setup Europe/London --role <@&88> --room <#4712>");
        foreach (var (who, _, _) in People)
        {
            await SayAsync(who, "today");
            Mark(who.Name, DataKind.NameAndRole, who);
        }

        await SayAsync(TwoTeams.Ada, "team role <@lena> lead");
        await PlantTeamAsync(TwoTeams.Alpha, TwoTeams.Lena, TwoTeams.Olga, 0);
        await PlantTeamAsync(TwoTeams.Beta, TwoTeams.Bela, TwoTeams.Bela, 1);
        for (var i = 0; i < People.Length; i++)
        {
            await PlantPersonAsync(People[i].Who, People[i].Zone, i);
        }

        await SayAsync(TwoTeams.Mika, "settings share kept");
        await SayAsync(TwoTeams.Mika, "settings praise on");
        await SayAsync(TwoTeams.Olga, "settings praise on");
        await SayAsync(TwoTeams.Lena, "settings accountability <@olga>");
        await LiveAsync();
        await PraiseAsync(TwoTeams.Mika, TwoTeams.Olga);
        await PraiseAsync(TwoTeams.Lena, TwoTeams.Ada);
        await PraiseAsync(TwoTeams.Gita, TwoTeams.Bela);
        foreach (var who in new[] { TwoTeams.Ada, TwoTeams.Lena, TwoTeams.Mika, TwoTeams.Bela, TwoTeams.Gita })
        {
            await SayAsync(who, JourneySamples.Assess);
        }

        await PlantTrainingAsync(TwoTeams.Lena, TwoTeams.Mika, 0);
        await PlantTrainingAsync(TwoTeams.Bela, TwoTeams.Gita, 1);
        await SayAsync(TwoTeams.Mika, "mute until 2026-12-21");
        Mark("21 Dec", DataKind.Settings, TwoTeams.Mika);

        await MarkFiguresAsync();
    }

    /// <summary>What is the team's: by its lead, and by an owner of goals.</summary>
    private async Task PlantTeamAsync(string team, Onlooker lead, Onlooker owner, int index)
    {
        await SayAsync(lead, $"team name {Named("team")}");
        await SayAsync(lead, $"team holiday 24 Dec {Named("holiday")}");
        MarkTeam(team, DataKind.NameAndRole, Named("team"), Named("holiday"));

        string Named(string what) => Word(what, team);
        var (worth, record, imported) = ($"{41 + index}.37", 311 + (40 * index), 823 + (40 * index));
        await SayAsync(
            owner, $"strategy add {Named("strategy")} --customer {Named("customer")} --business {Named("business")} --worth €{worth}");
        await SayAsync(owner, $"goal add 90000 {Named("leads")} by 30 June --strategy S1");
        await SayAsync(owner, $"goal add 80000 {Named("calls")} by 30 June");
        await SayAsync(owner, $"goal add 70000 {Named("readers")} by 30 June");
        await SayAsync(owner, $"metric add {Named("metric")}");
        await SayAsync(owner, $"record G1 7{record}");
        await SayAsync(owner, $"pause G2 {Named("goalpause")}");
        MarkTeam(team, DataKind.Strategies, Named("strategy"), Named("customer"), Named("business"), worth);
        MarkTeam(team, DataKind.Goals, Named("leads"), Named("calls"), Named("readers"), Named("metric"), $"7{record}", $"7,{record}");
        Mark(Named("goalpause"), DataKind.Reasons, owner);

        await SayAsync(lead, $"audit add {Named("channel")} {431 + index}m");
        await SayAsync(
            lead, $"audit tools {Named("channel")} {Named("tools")} --handle {Named("handle")} --audience {Named("audience")}");
        await SayAsync(lead, $"audit verdict {Named("channel")} rest {Named("verdict")}");
        MarkTeam(
            team, DataKind.Strategies, Named("channel"), Named("tools"), Named("handle"), Named("audience"), Named("verdict"));

        await SayAsync(lead, $"team rate €{43 + index}.17");
        await SayAsync(lead, $"worth spend €{77 + index}.31 {Named("channel")}");
        MarkTeam(team, DataKind.Rate, $"{43 + index}.17");
        MarkTeam(team, DataKind.Spends, $"{77 + index}.31");

        await SayAsync(lead, $"stage customers operational {Named("customers")}");
        MarkTeam(team, DataKind.CustomersSay, Named("customers"));
        var file = new IncomingFile("figures.csv", Encoding.UTF8.GetBytes($"date,{Named("metric")}\n2025-12-29,8{imported}\n"));
        await teams.DoAsync(new CommandInvoked(ServerRig.NewId(), lead.Actor, "metric import figures.csv") { Files = [file] });
        MarkTeam(team, DataKind.Goals, $"8{imported}", $"8,{imported}");
    }

    /// <summary>What is one person's.</summary>
    private async Task PlantPersonAsync(Onlooker who, string zone, int index)
    {
        await SayAsync(who, $"settings zone {zone}");
        await SayAsync(who, $"settings quiet-hours 21:1{index} 07:0{index}");
        await SayAsync(who, $"settings day-start 03:2{index}");
        Mark(zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..], DataKind.Settings, who);
        Mark($"21:1{index}", DataKind.Settings, who);
        Mark($"03:2{index}", DataKind.Settings, who);

        await SayAsync(who, $"schedule add mon wed fri 09:4{index} 20m linkedin{GoalOf(who)}");
        Mark($"09:4{index}", DataKind.Promises, who);

        await SayAsync(who, $"idea add {Word("idea", who.Name)}");
        MarkTeam(who.Team!, DataKind.Ideas, Word("idea", who.Name));
        await SayAsync(who, $"away 2026-03-02 to 2026-03-06 {Word("away", who.Name)}");
        Mark(Word("away", who.Name), DataKind.Reasons, who);
    }

    /// <summary>A plan that a lead is in, and a promise to the audience that somebody keeps who is away on Thursday.</summary>
    private async Task PlantTrainingAsync(Onlooker lead, Onlooker covers, int index)
    {
        await SayAsync(lead, "plan start first-six 30m anyway");
        await SayAsync(lead, $"plan join mon wed fri 10:4{index} blog most 60m");
        Mark($"10:4{index}", DataKind.Promises, lead);
        await SayAsync(lead, $"expectation add 4h mon-fri 09:1{index}-16:00 linkedin --zone Europe/London");
        MarkTeam(lead.Team!, DataKind.Cover, $"09:1{index}");
        await SayAsync(covers, $"cover add mon tue wed thu fri 09:1{index}-16:00 linkedin");
        await SayAsync(covers, $"away 2026-02-05 to 2026-02-05 {Word("illness", covers.Name)}");
        Mark(Word("illness", covers.Name), DataKind.Reasons, covers);
    }

    private async Task LiveAsync()
    {
        for (var occasion = 0; occasion < Occasions; occasion++)
        {
            await teams.Rig.PassAsync(Duration.FromHours(3));
            foreach (var (who, _, keeps) in People)
            {
                if (occasion == 2)
                {
                    await SayAsync(who, $"skip {Word("skip", who.Name)}");
                    Mark(Word("skip", who.Name), DataKind.Reasons, who);
                }
                else if (occasion < keeps)
                {
                    await SayAsync(who, who == TwoTeams.Mika ? "log 23m linkedin" : "log 20m linkedin");
                }
            }

            await teams.Rig.PassAsync(Duration.FromHours(45));
            if (occasion % 3 == 2)
            {
                await SaturdayAsync(occasion == 2);
            }
        }
    }

    private async Task SaturdayAsync(bool isFirst)
    {
        foreach (var (who, _, _) in isFirst ? People : [])
        {
            await SayAsync(who, $"pause {Word("pause", who.Name)}");
            await SayAsync(who, "resume");
            Mark(Word("pause", who.Name), DataKind.Reasons, who);
            await LogAloneAsync(who);
            var (worked, failed, change) = (Word("worked", who.Name), Word("failed", who.Name), Word("change", who.Name));
            await SayAsync(who, $"review answer {worked} --failed {failed} --change {change}");
            Mark(worked, DataKind.Answers, who);
            Mark(failed, DataKind.Answers, who);
            Mark(change, DataKind.Answers, who);
        }

        await teams.Rig.PassAsync(Duration.FromHours(24));
    }

    /// <summary>On a channel that nobody else is on, so that its total would be the person's.</summary>
    private async Task LogAloneAsync(Onlooker who)
    {
        var minutes = 1391 + (2 * Array.FindIndex(People, p => p.Who == who));
        await SayAsync(who, $"log {minutes}m {Word("own", who.Name)} {Word("note", who.Name)}");
        Mark($"{minutes}", DataKind.Minutes, who);
        Mark($"1,{minutes - 1000}", DataKind.Minutes, who);
        Mark(Word("note", who.Name), DataKind.Notes, who);
        MarkTeam(who.Team!, DataKind.Strategies, Word("own", who.Name));
    }

    private async Task PraiseAsync(Onlooker from, Onlooker to)
    {
        await SayAsync(from, $"kudos <@{to.Name}> {Word("kudos", from.Name)}");
        markers.Add(new Marker(Word("kudos", from.Name), DataKind.Kudos, from.Team!, from.Name, to.Name));
    }

    /// <summary>What four weeks came to, by the books.</summary>
    private async Task MarkFiguresAsync()
    {
        foreach (var (who, _, _) in People)
        {
            var counts = (await teams.BookAsync(who)).CountsOf(teams.Rig.Now, Figures.FourWeeks);
            Mark($"{counts.Good} of {counts.Due}", DataKind.Kept, who);
        }

        // Nobody else is on their strategy, so that its total would be theirs.
        var mika = await teams.BookAsync(TwoTeams.Mika);
        var from = mika.Today(teams.Rig.Now).PlusDays(1 - Figures.FourWeeks);
        Mark($"{mika.CheckIns.Items.Where(c => c.Date >= from && c.Minutes == 23).Sum(c => c.Minutes)}", DataKind.Minutes, TwoTeams.Mika);

        var (_, worth) = await teams.TryAsync(new CommandInvoked(ServerRig.NewId(), TwoTeams.Lena.Actor, "worth"));
        foreach (Match cost in CostFigure().Matches(Leaks.TextOf(worth)))
        {
            MarkTeam(TwoTeams.Alpha, DataKind.Rate, cost.Groups["cost"].Value);
        }
    }

    private Task SayAsync(Onlooker who, string line) => teams.DoAsync(new CommandInvoked(ServerRig.NewId(), who.Actor, line));

    private void Mark(string word, DataKind kind, Onlooker about) => markers.Add(new Marker(word, kind, about.Team!, about.Name));

    private void MarkTeam(string team, DataKind kind, params string[] words) =>
        markers.AddRange(words.Select(word => new Marker(word, kind, team)));

    /// <summary>Who asks an owner for help does it for a goal of that owner.</summary>
    private static string GoalOf(Onlooker who) =>
        who == TwoTeams.Mika || who == TwoTeams.Gita ? " for G1" : who == TwoTeams.Lena ? " for G3" : "";

    private static string Word(string what, string whose) => $"zz{what}{whose}";

    [GeneratedRegex(@"""cost"":(?<cost>[0-9]+\.[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex CostFigure();
}
