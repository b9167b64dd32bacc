using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>People fill in and close modals.</summary>
public sealed partial class LoopbackSlack
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Fills a form in and submits it; required fields, lengths and numbers are checked first, as Slack's client does.</summary>
    /// <exception cref="ArgumentException">The form has no such field, or the field no such choice.</exception>
    public async Task<SubmitResult> SubmitViewAsync(
        SlackView view, FormValues? values = null, CancellationToken cancellation = default)
    {
        if (!view.IsOpen || view.IsHome || view != view.User.View)
            throw new InvalidOperationException($"{view} is not the modal on top.");
        if (view.Json["submit"] is null)
            throw new InvalidOperationException($"{view} has no submit button.");
        foreach (var (name, value) in values ?? [])
        {
            var field = Find(view.Elements, name, null);
            var chosen = Choice.Make(field, value, view.User.Workspace, Suggested(view, field));
            view.Chosen[(field.BlockId, field.ActionId)] = chosen;
        }
        var state = FormState.Of(view);
        if (FormCheck.Refusals(view, state) is { Count: > 0 } refused)
            return new(null, null, refused, None, view);
        var ack = await SendAsync(ParcelKind.Submission, Payloads.Submission(view, state), cancellation);
        return ack.InTime ? Settle(view, ack) : new(ack, Trouble(ack), None, None, view);
    }

    /// <summary>Closes a modal with its cross or <c>close</c> button, or all at once; the app hears of it if the view has
    /// <c>notify_on_close</c>.</summary>
    /// <returns>Null if nothing is sent.</returns>
    public async Task<InteractionResult?> CloseViewAsync(SlackView view, bool all = false, CancellationToken cancellation = default)
    {
        all |= (bool?)view.Json["clear_on_close"] == true;
        Views.Close(view.User, all ? null : view);
        return (bool?)view.Json["notify_on_close"] == true ? await InteractAsync(Payloads.Closed(view, all), cancellation) : null;
    }

    private SubmitResult Settle(SlackView view, Ack ack)
    {
        var payload = ack.Raw.Length == 0 ? null : ack.Payload;
        if (payload is null or JsonObject { Count: 0 })
        {
            Views.Close(view.User, view);
            return new(ack, null, None, None, view.User.View);
        }
        if (Options.Validate && AckRules.OfSubmission(payload, view) is { Count: > 0 } wrong)
            return new(ack, Report("invalid_submission_response", wrong), None, None, view);
        switch ((string?)payload["response_action"])
        {
            case "errors":
                var errors = payload["errors"]!.AsObject().ToDictionary(error => error.Key, error => (string)error.Value!);
                return new(ack, null, None, errors, view);
            case "update":
                Views.Update(view, (JsonObject)payload["view"]!.DeepClone());
                break;
            case "push":
                try
                {
                    Views.Push(view.User, (JsonObject)payload["view"]!.DeepClone());
                }
                catch (SlackError error)
                {
                    return new(ack, Report("invalid_submission_response", [error.Code]), None, None, view);
                }
                break;
            default:
                Views.Close(view.User);
                break;
        }
        return new(ack, null, None, None, view.User.View);
    }
}
