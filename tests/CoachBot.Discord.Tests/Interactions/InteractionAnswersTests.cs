using CoachBot.Application.Commands.Drafts;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Tests.Commands;
using CoachBot.Discord.Tests.Protocol;
using CoachBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Discord.Tests.Interactions;

public sealed class InteractionAnswersTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Announced = TimeSpan.FromSeconds(1.5);
    private static readonly Outcome Hello = Outcome.Of(InteractionResponse.Message(RestRig.Hello), later: RestRig.Hello);

    private readonly RestRig _rig = new();
    private readonly TaskCompletionSource<Outcome> _work = new();
    private readonly InteractionAnswers _answers;

    public InteractionAnswersTests() => _answers = new InteractionAnswers(
        _rig.Rest, new FormDrafts(new NotesInMemory(), _rig.Time), _rig.Time, NullLogger<InteractionAnswers>.Instance);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_is_done_just_as_the_time_is_up_is_answered_at_once()
    {
        var answering = Meanwhile.During(() => _work.TrySetResult(Hello), AnswerAsync);
        _rig.Time.Advance(Announced);
        await answering.WaitAsync(Patience);

        var only = Assert.Single(_rig.Api.Requests);
        Assert.Equal("""{"type":4,"data":{"content":"hello"}}""", only.Body);
    }

    private Task AnswerAsync() => _answers.AnswerAsync(RestRig.Slash, _work.Task, CancellationToken.None);
}
