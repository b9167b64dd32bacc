using CoachBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Tests.Sqlite;

public sealed class SqliteUnitTests
{
    [Fact]
    public async Task Every_kind_of_value_comes_back_as_it_went_in()
    {
        await using var database = new TemporaryDatabase();
        var row = await database.WriteAsync(unit => unit.QuerySingleOrDefault(
            "SELECT ?1, ?2, ?3, ?4, ?5, ?6",
            r => (r.GetInt64(0), r.GetInt32(1), r.GetBoolean(2), r.GetDouble(3), r.GetString(4), Convert.ToHexString(r.GetBytes(5))),
            long.MinValue, -7, true, 0.1, "ñ – 🏃", new byte[] { 0, 255 }));
        Assert.Equal((long.MinValue, -7, true, 0.1, "ñ – 🏃", "00FF"), row);
    }

    [Fact]
    public async Task Null_is_null_and_empty_is_not()
    {
        await using var database = new TemporaryDatabase();
        var kinds = await database.WriteAsync(unit => unit.QuerySingleOrDefault(
            "SELECT typeof(?1), typeof(?2), typeof(?3), typeof(?4), typeof(?5), typeof(?6), ?5, ?6",
            r => (string.Join(' ', Enumerable.Range(0, 6).Select(r.GetString)), r.GetString(6), r.GetBytes(7).Length),
            (long?)null, (string?)null, (byte[]?)null, (double?)null, "", Array.Empty<byte>()));
        Assert.Equal(("null null null null text blob", "", 0), kinds);
    }

    [Fact]
    public async Task Nulls_are_read_by_the_getters_that_say_so_and_refused_by_the_others()
    {
        await using var database = new TemporaryDatabase();
        await database.WriteAsync(unit => unit.QuerySingleOrDefault(
            "SELECT NULL AS amount",
            r =>
            {
                Assert.True(r.IsNull(0));
                Assert.Null(r.GetInt64OrNull(0));
                Assert.Null(r.GetInt32OrNull(0));
                Assert.Null(r.GetDoubleOrNull(0));
                Assert.Null(r.GetStringOrNull(0));
                Assert.Null(r.GetBytesOrNull(0));
                return 0;
            }));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => database.WriteAsync(unit => unit.QuerySingleOrDefault("SELECT NULL AS amount", r => r.GetInt64(0))));
        Assert.Equal("Column 0 (amount) is NULL.", fault.Message);
    }

    [Theory]
    [InlineData(511)]
    [InlineData(100_000)]
    public async Task Long_texts_are_bound_whole(int length)
    {
        await using var database = new TemporaryDatabase();
        var text = string.Concat(Enumerable.Repeat('€', length));
        Assert.Equal(text, await database.WriteAsync(unit => unit.QuerySingleOrDefault("SELECT ?1", r => r.GetString(0), text)));
    }

    [Fact]
    public async Task The_same_statement_can_run_again_after_it_failed()
    {
        await using var database = new TemporaryDatabase();
        const string Insert = "INSERT INTO notes (id, text) VALUES (?1, ?2)";
        await database.WriteAsync(unit => unit.Execute(Insert, 1, "one"));
        await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(unit => unit.Execute(Insert, 1, "again")));
        Assert.Equal(1, await database.WriteAsync(unit => unit.Execute(Insert, 2, "two")));
        Assert.Equal(["one", "two"], await database.TextsAsync());
    }

    [Fact]
    public async Task No_row_is_the_default_and_two_rows_are_an_error()
    {
        await using var database = new TemporaryDatabase();
        Assert.Null(await database.WriteAsync(unit => unit.QuerySingleOrDefault("SELECT text FROM notes", r => r.GetString(0))));
        await database.WriteAsync("one");
        await database.WriteAsync("two");
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => database.WriteAsync(unit => unit.QuerySingleOrDefault("SELECT text FROM notes", r => r.GetString(0))));
    }

    [Fact]
    public async Task A_wrong_number_of_values_or_of_statements_is_refused()
    {
        await using var database = new TemporaryDatabase();
        await Assert.ThrowsAsync<ArgumentException>(() => database.WriteAsync(unit => unit.Execute("SELECT ?1, ?2", 1)));
        await Assert.ThrowsAsync<ArgumentException>(() => database.WriteAsync(unit => unit.Execute("SELECT 1; SELECT 2")));
        await Assert.ThrowsAsync<ArgumentException>(() => database.WriteAsync(unit => unit.Execute(" -- nothing")));
    }

    [Fact]
    public async Task Commands_of_the_units_connection_belong_to_its_transaction()
    {
        await using var database = new TemporaryDatabase();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<int>(unit =>
        {
            Insert(unit.Connection, "undone");
            throw new InvalidOperationException("no");
        }));
        await database.WriteAsync(unit => Insert(unit.Connection, "kept"));
        Assert.Equal(["kept"], await database.Store.ReadAsync(unit => unit.Query("SELECT text FROM notes", r => r.GetString(0)), CancellationToken.None));
    }

    private static int Insert(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO notes (text) VALUES (@text)";
        command.Parameters.AddWithValue("@text", text);
        return command.ExecuteNonQuery();
    }
}
