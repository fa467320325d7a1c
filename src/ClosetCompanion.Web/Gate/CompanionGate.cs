using ClosetCompanion.Search;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Gate;

/// <summary>Opened once at the start, read by every request.</summary>
internal sealed class CompanionGate : ICompanionGate, IProgress<StartProgress>
{
    private volatile CompanionState _state = new(null, new StartProgress("Starting", 0, null));

    /// <inheritdoc />
    public CompanionState State => _state;

    /// <inheritdoc />
    public void Report(StartProgress value) => _state = _state with { Progress = value };

    /// <summary>Lets requests through.</summary>
    public void Open(Companion companion) => _state = _state with { Companion = companion };

    /// <summary>Holds requests back again, when the program ends.</summary>
    public void Close() => _state = _state with { Companion = null };
}
