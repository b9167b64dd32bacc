using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Changes a check-in of the last 7 days: its minutes are taken back and given anew.</summary>
public sealed class LogEditCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("log edit", "Correct a check-in of the last 7 days", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("checkin", ParameterKind.CheckIn, "Number of the check-in") { Required = true },
            new("minutes", ParameterKind.Duration, "How long") { Anywhere = true },
            new("channel", ParameterKind.KnownChannel, "Channel") { Anywhere = true },
            new("activity", ParameterKind.Activity, "What it was"),
            new("date", ParameterKind.Date, "Day") { Sense = DateSense.NearestPast, Markers = ["on"], OnlyMarked = true, AtEnd = true },
            new("note", ParameterKind.Text, "Note") { Longest = 500 },
        ],
        Examples = ["log edit 3 45m"],
    };

    public Reply Handle(CommandContext context)
    {
        var before = Recent(context);
        if (Definition.Parameters.Skip(1).All(p => !context.Arguments.Has(p.Name)))
        {
            return Reply.Of(new Block.Text(CheckInTexts.WhatChanges(before.Number))) with { Form = FormOf(context, before) };
        }

        var book = context.Member;
        var (date, dated) = LogCommand.DateOf(context);
        var changed = before with
        {
            Date = dated ? date : before.Date,
            Minutes = context.Arguments.FindValue<int>("minutes") ?? before.Minutes,
            Channel = context.Arguments.Find<string>("channel") is { } name ? context.ChannelNamed(name) : before.Channel,
            Activity = context.Arguments.FindValue<Activity>("activity") ?? before.Activity,
            Note = context.Arguments.Find<string>("note") ?? before.Note,
            Credits = [],
        };
        book.Delete(before, context.Now);
        var outcome = context.LogCheckIn(changed, dated: changed.Date != context.Today);
        var said = CheckInReplies.Say(context, outcome);
        return said with { Blocks = [new Block.Text(CheckInTexts.Changed(before.Number)), .. said.Blocks] };
    }

    /// <summary>The form with what the check-in is now.</summary>
    private Form FormOf(CommandContext context, CheckIn now)
    {
        var texts = new Dictionary<string, string>
        {
            ["checkin"] = $"{now.Number}",
            ["minutes"] = $"{now.Minutes}m",
            ["date"] = now.Date.Iso(),
        };
        if (now.Channel is { } channel)
        {
            texts["channel"] = context.Team.ChannelName(channel);
        }

        if (now.Activity is { } activity)
        {
            texts["activity"] = activity.ToString().ToLowerInvariant();
        }

        if (now.Note is { } note)
        {
            texts["note"] = note;
        }

        return Forms.Of(Definition, texts);
    }

    /// <summary>The check-in that was named, where it may still be changed.</summary>
    internal static CheckIn Recent(CommandContext context)
    {
        var checkIn = context.Arguments.Get<CheckIn>("checkin");
        var first = context.Today.PlusDays(-CheckIns.BackfillDays);
        return checkIn.Date >= first ? checkIn : throw new UserError(CheckInTexts.TooLongAgo(checkIn.Date, first));
    }
}
