using CoachBot.Application.Chat;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>Members as readers.</summary>
public static class MemberFormats
{
    public static Reader AsReader(this MemberBook book) =>
        new(book.Member.Name, book.Settings.Zone, book.Settings.Dates, book.Settings.Numbers);

    /// <summary>Days and numbers as the member wants them, for what is no <see cref="Line"/>: the words on a button.</summary>
    /// <param name="today">The member's day.</param>
    public static ReaderFormat Format(this MemberBook book, LocalDate today) => new(book.AsReader(), today);
}
