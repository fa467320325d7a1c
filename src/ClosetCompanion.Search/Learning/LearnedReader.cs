using ClosetCompanion.Search.Understanding;

namespace ClosetCompanion.Search.Learning;

/// <summary>A reader with the words of some catalogues.</summary>
/// <param name="Number">No other reader has it: two answers with the same number were read alike.</param>
/// <param name="Reader">The reader.</param>
/// <param name="Version">The version of the store whose words it knows.</param>
internal sealed record LearnedReader(long Number, QueryReader Reader, long Version);
