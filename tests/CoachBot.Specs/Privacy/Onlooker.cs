using CoachBot.Application.Chat;
using CoachBot.Domain.Teams;
using CoachBot.Specs.Servers;

namespace CoachBot.Specs.Privacy;

/// <summary>Somebody who looks.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Server">Where they speak.</param>
/// <param name="Team">The team that they are in; null for a stranger.</param>
/// <param name="Role">What they are there.</param>
internal sealed record Onlooker(Person Person, string Server, string? Team, Role Role)
{
    public string Name => Person.Name;

    public Actor Actor => ServerRig.ActorOf(Person, Server);

    public override string ToString() => $"{Name} in {Server}";
}
