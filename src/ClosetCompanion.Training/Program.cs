using System.Diagnostics;
using static TorchSharp.torch;
ClosetCompanion.Training.Native.LibTorch.Load();
set_num_threads(2);
void Bench(string name, Func<Tensor> f, double flop){ using(var _=no_grad()){ for(int i=0;i<3;i++){ using var d=NewDisposeScope(); f(); } var sw=Stopwatch.StartNew(); int n=0; while(sw.ElapsedMilliseconds<1500){ using var d=NewDisposeScope(); f(); n++; } var s=sw.Elapsed.TotalSeconds/n; Console.WriteLine($"{name}: {s*1000:F1} ms {flop/s/1e9:F0} GFLOP/s"); } }
var a=randn(1024,1024); Bench("matmul",()=>a.mm(a),2.0*1024*1024*1024);
foreach (var cl in new[]{false,true})
foreach (var (c,h) in new[]{(32,40),(64,20),(128,10),(256,5)}) {
  var x=randn(64,c,h,h); var w=randn(c,c,3,3); if(cl){x=x.contiguous();}
  Bench($"conv3x3 c{c} {h}x{h}",()=>nn.functional.conv2d(x,w,padding:new long[]{1,1}),2.0*64*c*c*9*h*h);
  var dw=randn(c,1,7,7); Bench($"dw7x7 c{c} {h}",()=>nn.functional.conv2d(x,dw,padding:new long[]{3,3},groups:c),2.0*64*c*49*h*h);
  if(cl) break;
}
return 0;
