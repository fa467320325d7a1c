namespace ClosetCompanion.Web.Hooks;

/// <summary>The addresses that shops send their changes to.</summary>
/// <param name="Hooks">The oldest first.</param>
internal sealed record HookList(IReadOnlyList<HookAnswer> Hooks);
