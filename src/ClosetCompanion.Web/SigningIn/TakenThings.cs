namespace ClosetCompanion.Web.SigningIn;

/// <summary>What became a person's of what a browser had.</summary>
/// <param name="Opinions">Products about which there were opinions.</param>
/// <param name="Things">Things of the browser's closet that are new in the person's.</param>
/// <param name="IsGone">Whether nothing is left at the browser.</param>
internal sealed record TakenThings(int Opinions, int Things, bool IsGone);
