using ClosetCompanion.Search;
using ClosetCompanion.Search.Starting;

namespace ClosetCompanion.Web.Gate;

/// <summary>Whether queries can be answered yet.</summary>
/// <param name="Companion">Answers queries; null while it is being opened.</param>
/// <param name="Progress">How far the opening has come.</param>
internal sealed record CompanionState(Companion? Companion, StartProgress Progress);
