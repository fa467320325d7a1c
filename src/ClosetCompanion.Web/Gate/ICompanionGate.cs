using ClosetCompanion.Search;

namespace ClosetCompanion.Web.Gate;

/// <summary>The way from a request to the companion, which may still be starting.</summary>
internal interface ICompanionGate
{
    /// <summary>The current state.</summary>
    CompanionState State { get; }

    /// <summary>The opened companion. Endpoints marked with <see cref="NeedsCompanion"/> may count on it.</summary>
    /// <exception cref="InvalidOperationException">It is still starting.</exception>
    Companion Companion =>
        State.Companion
        ?? throw new InvalidOperationException(
            "The companion is still starting; mark the endpoint with NeedsCompanion."
        );
}
