using ClosetCompanion.Training.Native;

namespace ClosetCompanion.Training.Tests.Native;

public sealed class SymbolVersionPatchTests
{
    [Fact]
    public void Removes_the_need_for_the_newer_version()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");
        Assert.SkipUnless(File.Exists(path), $"{path} is not there: not a Linux build.");
        var library = File.ReadAllBytes(path);

        var patched = SymbolVersionPatch.Apply(library);

        patched.Length.ShouldBe(library.Length);
        var changed = patched.Where((value, i) => value != library[i]).Count();
        changed.ShouldBeInRange(1, 16);
        SymbolVersionPatch.Apply(patched).ShouldBe(patched);
    }

    [Fact]
    public void Refuses_a_file_that_is_no_library() =>
        Should.Throw<InvalidDataException>(() => SymbolVersionPatch.Apply(new byte[100]));
}
