namespace ClosetCompanion.Clip.Encoders;

/// <summary>A part of many inputs that is run at once.</summary>
/// <param name="First">Its first input.</param>
/// <param name="Count">How many inputs it has.</param>
/// <param name="Alone">Whether no other batch of the same call runs at the same time.</param>
internal readonly record struct Batch(int First, int Count, bool Alone);
