using ClosetCompanion.Catalog.Sqlite;
using ClosetCompanion.Web.Gate;
using Microsoft.Win32.SafeHandles;

namespace ClosetCompanion.Web.Health;

/// <summary>
/// Notices that the store of a running server was deleted or that another one was put in its place. The server would go on
/// with the deleted one, whose files the system keeps for it, and lose all that is written.
/// </summary>
/// <remarks>It watches by the system's own knowledge of an open file, which Linux shows under <c>/proc</c>.</remarks>
internal sealed class StoreWatch(ICompanionGate gate) : IDisposable
{
    private const string Database = "closet.db";

    private readonly Lock _lock = new();
    private SafeFileHandle? _opened;
    private string? _place;

    /// <summary>Whether the store that was opened no longer lies in its place.</summary>
    public bool IsGone()
    {
        if (gate.Companion.Store is not SqliteStore)
        {
            return false;
        }

        var path = Path.Combine(gate.Companion.Store.Location, Database);
        lock (_lock)
        {
            try
            {
                if (_opened is null)
                {
                    // Kept open until the end: closing any handle of a database would give up SQLite's locks on it.
                    _opened = File.OpenHandle(
                        path,
                        FileMode.Open,
                        FileAccess.Read,
                        FileShare.ReadWrite | FileShare.Delete
                    );
                    _place = PlaceOf(_opened);
                }

                // A file that was deleted or moved away says so here, also when another one has its name now.
                return !File.Exists(path) || PlaceOf(_opened) != _place;
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException)
            {
                return true;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _opened?.Dispose();

    private static string? PlaceOf(SafeFileHandle opened) =>
        new FileInfo($"/proc/self/fd/{opened.DangerousGetHandle()}").LinkTarget;
}
