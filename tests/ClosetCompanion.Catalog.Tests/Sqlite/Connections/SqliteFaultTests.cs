using ClosetCompanion.Catalog.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Tests.Sqlite.Connections;

public sealed class SqliteFaultTests
{
    [Theory]
    [InlineData(13, "full")]
    [InlineData(8, "cannot be written")]
    [InlineData(14, "cannot be written")]
    [InlineData(5, "busy")]
    [InlineData(26, "not a store")]
    [InlineData(11, "damaged")]
    [InlineData(10, "failed")]
    public void Puts_what_the_database_says_into_words(int code, string words)
    {
        string? message = SqliteFault.Explain(new SqliteException("trouble", code), "closet-data");

        message.ShouldNotBeNull().ShouldContain(words);
        message.ShouldContain("closet-data");
    }

    [Fact]
    public void Knows_a_full_disk_when_a_picture_is_written() =>
        SqliteFault
            .Explain(new IOException("No space left on device", 28), "closet-data")
            .ShouldNotBeNull()
            .ShouldContain("full");

    [Fact]
    public void Leaves_faults_of_the_program_alone() =>
        SqliteFault.Explain(new InvalidOperationException(), "closet-data").ShouldBeNull();
}
