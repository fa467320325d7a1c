using ClosetCompanion.Catalog.Fields;
using ClosetCompanion.Catalog.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Tests.Sqlite.Schema;

public sealed class FieldColumnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_field_has_its_column_and_every_other_column_is_no_field()
    {
        await SqliteStore.OpenAsync(_folder.Path);
        string[] others =
        [
            "key",
            "catalogue_key",
            "external_id",
            "attributes",
            "content_hash",
            "retired_at",
            "version",
        ];

        Columns()
            .Except(others)
            .ShouldBe(ProductFields.All.Select(f => f.Column), ignoreOrder: true);
    }

    private List<string> Columns()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("closet.db")}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('products')";
        using SqliteDataReader reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }
        return columns;
    }
}
