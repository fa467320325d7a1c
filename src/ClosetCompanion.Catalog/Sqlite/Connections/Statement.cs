using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ClosetCompanion.Catalog.Sqlite.Connections;

/// <summary>A statement that is run many times, with parameters <c>@1</c>, <c>@2</c> and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string text, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        for (int number = 1; number <= parameters; number++)
        {
            _command.Parameters.Add(
                new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"@{number}"), null)
            );
        }
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    /// <summary>Runs it and gives the one number that it returns.</summary>
    public long ReadKey(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return (long)_command.ExecuteScalar()!;
    }

    /// <summary>Runs it and gives the numbers that it returns, one of each row.</summary>
    public IReadOnlyList<long> ReadKeys(params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Read(values);
        var keys = new List<long>();
        while (reader.Read())
        {
            keys.Add(reader.GetInt64(0));
        }
        return keys;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int place = 0; place < values.Length; place++)
        {
            _command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }
    }
}
