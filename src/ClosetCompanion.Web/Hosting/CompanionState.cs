using ClosetCompanion.Search;

namespace ClosetCompanion.Web.Hosting;

/// <summary>Whether queries can be answered yet.</summary>
/// <param name="Companion">Answers queries; null while it is being opened.</param>
/// <param name="Progress">How far the opening has come.</param>
public sealed record CompanionState(Companion? Companion, StartProgress Progress);
