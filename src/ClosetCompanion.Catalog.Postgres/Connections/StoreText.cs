using System.Data.Common;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>The text that names a database, as people give it: <c>Host=db1,db2;Database=closet;Username=…</c>.</summary>
internal static class StoreText
{
    private const string Pictures = "Pictures";
    private const string InDatabase = "database";
    private const string ConnectTimeout = "Timeout";

    // Where a server falls silent, a search waits twice as long as this after its statement was not answered.
    private const int SecondsToConnect = 5;

    private const string Parts = "Host=…;Database=…;Username=…;Password=…";

    /// <summary>Whether a text names a database; else it names a folder.</summary>
    public static bool IsDatabase(string text) =>
        text.Contains('=', StringComparison.Ordinal)
        && text.Split(';')
            .Any(part =>
                part.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
                || part.TrimStart().StartsWith("Server=", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Reads the text, with the settings that the store needs.</summary>
    /// <exception cref="CatalogException">It cannot be read; the message does not repeat it, for it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        NpgsqlConnectionStringBuilder read = Explain(() =>
            new NpgsqlConnectionStringBuilder(Take(text).Npgsql)
        );
        if (string.IsNullOrEmpty(read.Database))
        {
            throw new CatalogException(
                $"The text that names the database has no database. It has the form {Parts}."
            );
        }
        read.ApplicationName ??= "closet-companion";
        // A computer that vanishes is noticed, at both ends.
        read.KeepAlive = read.KeepAlive == 0 ? 10 : read.KeepAlive;
        if (!read.ShouldSerialize(ConnectTimeout))
        {
            read.Timeout = SecondsToConnect;
        }
        read.Options ??=
            "-c idle_in_transaction_session_timeout=60000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";
        return read;
    }

    /// <summary>Where the text says that the pictures lie; null for the database, or where it does not say.</summary>
    /// <exception cref="CatalogException">It cannot be read.</exception>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">What holds where it does not say.</param>
    public static string? PicturesOf(string text, string? otherwise = null)
    {
        string place = Explain(() => Take(text).Pictures) ?? otherwise ?? "";
        return place.Length == 0 || place.Equals(InDatabase, StringComparison.OrdinalIgnoreCase)
            ? null
            : place;
    }

    /// <summary>What people are shown: server and database.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder text) =>
        $"{text.Host} ({text.Database})";

    private static T Explain<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new CatalogException(
                $"The text that names the database cannot be read: {wrong.Message} It has the form {Parts}.",
                wrong
            );
        }
    }

    // Npgsql does not know where pictures lie.
    private static (string Npgsql, string? Pictures) Take(string text)
    {
        if (!text.Contains(Pictures, StringComparison.OrdinalIgnoreCase))
        {
            return (text, null);
        }
        var parts = new DbConnectionStringBuilder { ConnectionString = text };
        if (!parts.TryGetValue(Pictures, out object? place))
        {
            return (text, null);
        }
        parts.Remove(Pictures);
        return (parts.ConnectionString, (string)place);
    }
}
