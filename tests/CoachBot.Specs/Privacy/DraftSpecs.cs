using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Replies;
using CoachBot.Specs.Servers;

namespace CoachBot.Specs.Privacy;

/// <summary>What somebody typed into a form that is not sent yet is theirs, and their team's.</summary>
public sealed class DraftSpecs
{
    private static readonly Person Ada = new("ada");

    [Theory]
    [InlineData("s1", "ada", "zzdraft")]
    [InlineData("s1", "bob", null)]
    [InlineData("s2", "ada", null)]
    [InlineData("", "ada", null)]
    public async Task A_form_that_was_begun_is_found_where_it_was_begun_alone(string server, string name, string? found)
    {
        await using var rig = new ServerRig();
        var drafts = new FormDrafts(rig.Store, new SettableClock(rig.Now));
        var command = rig.Catalog.Find("idea add")!.Definition;
        var form = new Form(command.Path, "Idea", [new FormField("text", "Idea", "text", Required: true, "zzdraft")]);

        await drafts.BeginAsync(ServerRig.ActorOf(Ada, "s1"), form, CancellationToken.None);
        var draft = await drafts.FindAsync(ServerRig.ActorOf(new Person(name), server), command, CancellationToken.None);

        Assert.Equal(found, draft.Typed.GetValueOrDefault("text"));
    }
}
