using System.Net.Sockets;
using Npgsql;

namespace ClosetCompanion.Catalog.Postgres.Connections;

/// <summary>Puts what PostgreSQL and the network throw into words.</summary>
internal static class PostgresFault
{
    /// <summary>What to tell about a failure; null when it is a fault in the program.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="location">Server and database, without the password.</param>
    public static string? Explain(Exception exception, string location) =>
        exception switch
        {
            PostgresException told => ExplainTold(told, location),
            NpgsqlException { InnerException: TimeoutException } or TimeoutException =>
                $"The store at {location} does not answer in time. Look whether the server is up and not overloaded; it is tried again.",
            NpgsqlException { InnerException: PostgresException told } => ExplainTold(
                told,
                location
            ),
            NpgsqlException or SocketException or IOException =>
                $"The store at {location} cannot be reached: {InnermostOf(exception)}. Start the server, or name another one; it is tried again.",
            _ => null,
        };

    /// <summary>Whether a failure says that the disk of the server is full.</summary>
    public static bool SaysDiskFull(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>Whether the same may work on another connection: this one was lost, or the server is about to change.</summary>
    public static bool IsLostConnection(Exception exception) =>
        exception switch
        {
            PostgresException told => told.SqlState
                is PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.CannotConnectNow
                    or PostgresErrorCodes.ReadOnlySqlTransaction
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SqlClientUnableToEstablishSqlConnection
                    or PostgresErrorCodes.ConnectionFailure,
            NpgsqlException { InnerException: TimeoutException } => false,
            NpgsqlException or SocketException or IOException => true,
            _ => false,
        };

    /// <summary>Whether the store did not answer in time. Asking the same again would take as long.</summary>
    public static bool IsLate(Exception exception) =>
        exception is TimeoutException or NpgsqlException { InnerException: TimeoutException };

    private static string? ExplainTold(PostgresException told, string location) =>
        told.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"The server of {location} does not let this user in: {told.MessageText}. Correct the user or the password.",
            PostgresErrorCodes.InvalidCatalogName =>
                $"There is no database for {location}: {told.MessageText}. Make it, for example with createdb.",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"The user may not do this in {location}: {told.MessageText}. Give the rights, best by making the user the owner of the database.",
            PostgresErrorCodes.DiskFull =>
                $"The disk of the server of {location} is full. What was stored before is whole; make room and run it again.",
            PostgresErrorCodes.ReadOnlySqlTransaction =>
                $"The server of {location} is a standby, which cannot be written. Name all servers (Host=one,two), so that the first one is found.",
            PostgresErrorCodes.TooManyConnections =>
                $"The server of {location} has no connection left. Raise max_connections there, or lower \"Maximum Pool Size\" here.",
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled =>
                $"The store at {location} is busy: another program has been writing to it for too long. Try again when it is done.",
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow =>
                $"The server of {location} is starting or stopping: {told.MessageText}. It is tried again.",
            PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            or "25P03" =>
                $"A write to {location} was broken off by the server: {told.MessageText}. Nothing of it was kept; run it again.",
            PostgresErrorCodes.SqlClientUnableToEstablishSqlConnection
            or PostgresErrorCodes.ConnectionFailure =>
                $"The server of {location} cannot reach another server that has a part of the vectors: {told.MessageText}. Start that one; it is tried again.",
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
                $"The database of {location} is damaged: {told.MessageText}. Restore it from a backup.",
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn =>
                $"The tables of {location} are not those of this version: {told.MessageText}. Start the program anew; it tells what to do.",
            _ => null,
        };

    private static string InnermostOf(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }
        return exception.Message.TrimEnd('.');
    }
}
