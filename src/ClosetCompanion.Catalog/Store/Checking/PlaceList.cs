using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Store.Checking;

/// <summary>Reads the places that a query finds, in words.</summary>
internal static class PlaceList
{
    /// <summary>The first column of every row.</summary>
    public static List<string> Read(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var places = new List<string>();
        while (reader.Read())
        {
            places.Add(reader.GetString(0));
        }
        return places;
    }
}
