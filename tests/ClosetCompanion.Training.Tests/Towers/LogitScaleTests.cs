using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class LogitScaleTests
{
    [Fact]
    public void Begins_where_clip_began()
    {
        using var clip = TinyClip.Create();
        clip.LogitScale.item<float>().ShouldBe(1 / 0.07f, 1e-3f);
    }

    [Fact]
    public void Stays_at_its_highest_however_far_it_is_learned()
    {
        using var clip = TinyClip.Create();
        using (no_grad())
        {
            clip.state_dict()["logit_scale"].fill_(10);
        }

        clip.LogitScale.item<float>().ShouldBe((float)DualEncoder.MaximumLogitScale, 1e-3f);
    }
}
