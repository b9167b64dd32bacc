using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about the conversation itself: unknown words, missing parts, rights, faults.</summary>
public static class GeneralTexts
{
    /// <param name="word">The first word of what is no command.</param>
    /// <param name="nearest">The command that was probably meant.</param>
    /// <param name="isSentence">Whether so many words follow that the first alone tells nothing.</param>
    public static Reply Unknown(string word, string? nearest, bool isSentence = false)
    {
        switch (word.TrimEnd('!', '.', ',').ToLowerInvariant())
        {
            case "thanks" or "thank" or "thx":
                return Reply.Say($"You're welcome. `today` shows what is on.").With(Command("today"));
            case "stop" or "shut" or "enough" or "quiet" or "unsubscribe" or "leave" or "quit":
                return Peace();
            case "ok" or "okay" or "yes" or "no" or "nope" or "nah" or "yep" or "yeah" or "sure" or "cool" or "great" or "nice" or "👍":
                return Reply.Say($"Fine. `today` shows what is on, `done` checks in as promised.").With(Command("today"));
            case "agree" or "agreed" or "deal":
                return Reply.Say($"Good. Press Agree below what I asked, if it is still there; it counts without, too. `today` shows what is on.").With(Command("today"));
            case "forget" or "nevermind" or "never":
                return Reply.Say($"Fine, nothing was changed. `forget-me` is for all that I hold of you; it asks twice.").With(Command("today"));
            case "cancel" or "abort":
                return Reply.Say($"Nothing is waiting to be cancelled. `undo` takes your last change back.").With(Command("undo"));
            case "exit":
                return Goodbye();
            case "redo":
                return Reply.Say($"What `undo` took back comes back when you say it again.").With(Command("today"));
            case "hilfe" or "ayuda" or "aide" or "aiuto" or "ajuda" or "hallo" or "hola" or "bonjour" or "deutsch" or "français" or "español" or "language":
                return Reply.Say($"I speak English alone so far. Names, goals and notes may be in any language. `help` shows what I understand.").With(Command("help"));
            case "join":
                return Reply.Say($"`start` takes you in: a few questions, and you have a rhythm.").With(Command("start"), Command("help"));
            case "leaderboard" or "ranking" or "rankings" or "scores":
                return Reply.Say($"I rank nobody: whoever sees themselves last stops looking. `progress team` shows what each of you shares.")
                    .With(Command("progress team"));
        }

        var shown = word.Length <= 40 ? word : word[..40] + "…";
        return isSentence
            ? Reply.Say($"I read commands better than sentences. `help` shows what I understand, `today` what is on.").With(Command("help"))
            : nearest is null
            ? Reply.Say($"I don't know “{shown}”. `help` shows what I understand.").With(Command("help"))
            : Reply.Say($"I don't know “{shown}”. Did you mean {new Inline.Code(nearest)}? `help` shows the rest.").With(Command(nearest), Command("help"));
    }

    public static Reply Goodbye() => Reply.Say($"See you. I speak up when it is time.");

    /// <summary>How to have peace.</summary>
    public static Reply Peace() => Reply.Say($"I can be quiet: `mute` until tomorrow or a day that you name, `pause` until you come back. `team leave` is for good.")
        .With(Command("mute"), Command("pause"));

    /// <summary>To who wants their posting done.</summary>
    public static Reply PostsNothing() => Reply.Say(
        $"I write and post nothing: people want to hear from you, not from me. `idea` has what the team has saved, and `log 10m instagram` tells me what you did.")
        .With(Command("idea"), Command("today"));

    /// <summary>To who wants a colleague spoken to.</summary>
    public static Reply TellsNobody() => Reply.Say(
        $"I carry no messages. Who goes quiet hears it from me, and from me alone. `kudos` thanks somebody.").With(Command("kudos"));

    /// <summary>What the coach is for, to whoever asks.</summary>
    public static Reply WhatThisIs() => Reply.Say(
        $"I coach small teams: social media pays as steady, planned work, like training for a race. You promise days, I remind you, you log in two taps, and you see whether your goal will be met. `start` takes five minutes.")
        .With(Command("start"), Command("help"));

    /// <summary>What was said was no command, and may have meant one.</summary>
    public static Reply Sentence(string guess) =>
        Reply.Say($"I read commands better than sentences. Did you mean {new Inline.Code(guess)}?").With(Command(guess), Command("help"));

    public static Line OneLineAtATime() => Line.Of($"One command at a time. Which one first? What belongs in a note stands in quotes.");

    public static Reply TooLong(int length, int longest) =>
        Reply.Say($"That line has {length} characters; I read at most {longest}. A shorter one works.");

    public static Reply OldForm() => Reply.Say($"That form is from an older version of me. `help` shows what works now.").With(Command("help"));

    /// <param name="command">What opens it anew.</param>
    public static Reply FormIsOver(string command) =>
        Reply.Say($"That form was sent, or lay open for more than a day: nothing of it waits any more. `{command}` opens it anew.").With(Command(command));

    public static Reply OldButton() => Reply.Say($"That button is from an older version of me. `today` shows what is open now.").With(Command("today"));

    public static Reply Past() => Reply.Say($"That is past: what the button was about is settled or gone. `today` shows what is open now.").With(Command("today"));

    public static Line Missing(CommandDefinition definition) => definition.Intro is { } intro ? intro
        : definition.Examples.Count > 0
        ? Line.Of($"Nearly there. Fill in what is missing, or write it in one line, e.g. {new Inline.Code(definition.Examples[0])}")
        : Line.Of($"Nearly there. Fill in what is missing.");

    public static Reply NotAllowed(string path, Role who, IReadOnlyList<RosterEntry> roster)
    {
        var can = roster.Where(r => r.IsHere && r.Role >= who).Select(r => r.Name).ToList();
        var those = who == Role.Admin ? "admins" : "leads";
        return can.Count > 0
            ? Reply.Say($"{new Inline.Code(path)} is for {those}: {string.Join(", ", can)} can do it.")
            : Reply.Say($"{new Inline.Code(path)} is for {those}, and none is left here. Whoever manages this place becomes the admin with {new Inline.Code("setup")}.");
    }

    /// <summary>To whoever inherits a team whose last admin is gone.</summary>
    public static Line AdminNow() => Line.Of(
        $"This team has no admin any more. As you manage this place, you are its admin from now on: `setup` changes how I work here, and `team role` gives the role to someone else, too.");

    public static Line Stranger() => Line.Of($"I coach a team here, and you are not in it yet. That takes a role here: whoever gives roles can bring you in.");

    /// <summary>To whoever lost the team's role, or left its server, and writes privately.</summary>
    public static Line NoLongerThere() => Line.Of(
        $"You are no longer in the team that I know you from, so I am quiet. Whoever has its role there again finds everything, for 30 days; `export` and `forget-me` work until then.");

    public static Line Visitor() =>
        Line.Of($"I coach the team of another workspace than yours, one that shares this room with you. Ask someone of that team: they can log for both of you.");

    public static Line StrangerInPrivate() =>
        Line.Of($"We have not met. Say `/coach today` in the server of your team first; after that I answer here too.");

    public static Line Shared(string name) => Line.Of($"{name} shares:");

    public static Line JustShared() => Line.Of($"The room sees it already.");

    public static Line NotSetUp() => Line.Of($"I am not set up here yet. Whoever manages this place can do it in a minute: `/coach setup`.");

    public static Line SetUpFirst() => Line.Of($"I am not set up here yet. `/coach setup` takes a minute, and nothing is posted.");

    /// <summary>Said once to a newcomer whose platform does not tell where they are.</summary>
    public static Line YourClock(string zone, LocalTime time) =>
        Line.Of($"I take it that your clock says {time} ({zone}). If not: `settings zone`.");

    public static Line Unexpected(string reference) =>
        Line.Of($"Something went wrong on my side; nothing was changed. If it happens again, tell your admin this reference: {new Inline.Code(reference)}");

    public static Button Command(string text) => new(text, ActionId.Of("cmd", ("t", text)));
}
