namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>What Slack sends, in the shapes of its documentation.</summary>
internal static class Payloads
{
    public const string TriggerId = "13345224609.738474920.trigger-secret";
    public const string ResponseUrl = "https://hooks.slack.test/commands/T1/response-secret";

    public static string Command(string envelopeId, string text = "today", string command = "/coach") =>
        $$"""
        {"envelope_id":"{{envelopeId}}","payload":{"token":"old","team_id":"T1","team_domain":"d",
        "channel_id":"C1","channel_name":"general",
        "user_id":"U1","user_name":"alice","command":"{{command}}","text":"{{text}}","api_app_id":"A1","is_enterprise_install":"false",
        "response_url":"{{ResponseUrl}}","trigger_id":"{{TriggerId}}"},"type":"slash_commands","accepts_response_payload":true}
        """;

    public static string Interactive(string envelopeId, string payload) =>
        $$"""{"envelope_id":"{{envelopeId}}","type":"interactive","accepts_response_payload":true,"payload":{{payload}} }""";

    public static string Event(string envelopeId, string eventId, string inner, int retry = 0) =>
        $$"""
        {"envelope_id":"{{envelopeId}}","payload":{{EventBody(eventId, inner)}},"type":"events_api",
        "accepts_response_payload":false,"retry_attempt":{{retry}},"retry_reason":""}
        """;

    public static string EventBody(string eventId, string inner) =>
        $$"""
        {"token":"old","team_id":"T1","api_app_id":"A1","type":"event_callback","event_id":"{{eventId}}",
        "event_time":1,"event":{{inner}} }
        """;

    public const string DirectMessage =
        """{"type":"message","channel":"D1","user":"U1","text":"done","ts":"1.2","event_ts":"1.2","channel_type":"im"}""";

    public const string Button =
        $$$"""
        {"type":"block_actions","team":{"id":"T1","domain":"d"},"user":{"id":"U1","username":"alice","name":"alice","team_id":"T1"},
        "api_app_id":"A1","token":"old","container":{"type":"message","message_ts":"1.2","channel_id":"D1","is_ephemeral":true},
        "trigger_id":"{{{TriggerId}}}","channel":{"id":"D1","name":"directmessage"},
        "message":{"type":"message","user":"U9","ts":"1.2","bot_id":"B1","text":"hi"},
        "state":{"values":{"b2":{"a2":{"type":"static_select",
        "selected_option":{"text":{"type":"plain_text","text":"x"},"value":"v2"} } } } },
        "response_url":"{{{ResponseUrl}}}",
        "actions":[{"action_id":"a1","block_id":"b1","text":{"type":"plain_text","text":"Done"},"value":"o=42",
        "type":"button","action_ts":"1.3"}]}
        """;

    public const string View =
        """
        {"id":"V1","team_id":"T1","type":"modal","blocks":[{"type":"input","block_id":"amount"}],"private_metadata":"m","callback_id":"log",
        "state":{"values":{"amount":{"a":{"type":"number_input","value":"3"}},"days":{"a":{"type":"checkboxes","selected_options":
        [{"value":"mon"},{"value":"tue"}]}},"date":{"a":{"type":"datepicker","selected_date":null}}}},"hash":"h1","root_view_id":"V0",
        "previous_view_id":null,"external_id":"x","title":{"type":"plain_text","text":"Log"}}
        """;

    public const string Submission =
        $$"""
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","name":"alice"},
        "trigger_id":"{{TriggerId}}","view":{{View}},"response_urls":[]}
        """;

    public const string Closed = $$"""{"type":"view_closed","team":{"id":"T1"},"user":{"id":"U1"},"view":{{View}},"is_cleared":true}""";

    public const string Suggestion =
        $$"""
        {"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U1"},"action_id":"goal","block_id":"b",
        "value":"rep","view":{{View}} }
        """;

    public const string Shortcut =
        $$"""
        {"type":"shortcut","team":{"id":"T1"},"user":{"id":"U1","username":"alice"},"callback_id":"log_it",
        "trigger_id":"{{TriggerId}}"}
        """;

    public const string MessageShortcut =
        $$$"""
        {"type":"message_action","team":{"id":"T1"},"user":{"id":"U1"},"callback_id":"log_it","trigger_id":"{{{TriggerId}}}",
        "channel":{"id":"C1"},
        "response_url":"{{{ResponseUrl}}}",
        "message":{"type":"message","user":"U2","ts":"5.6","text":"look","thread_ts":"5.1"},"message_ts":"5.6"}
        """;
}
