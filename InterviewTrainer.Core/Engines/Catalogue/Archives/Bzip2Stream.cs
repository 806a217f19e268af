using ICSharpCode.SharpZipLib.BZip2;

namespace InterviewTrainer.Core.Engines.Catalogue.Archives;

/// <summary>Unpacks bzip2, also where several streams follow each other, as programs that pack in parallel write it. Forwards only.</summary>
/// <param name="packed">Can tell its position; stays open.</param>
internal sealed class Bzip2Stream(Stream packed) : Stream
{
    private BZip2InputStream _current = Open(packed);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (count > 0)
        {
            if (_current.Read(buffer, offset, count) is > 0 and var read)
            {
                return read;
            }

            if (packed.Position >= packed.Length)
            {
                return 0;
            }

            _current.Dispose();
            _current = Open(packed);
        }

        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _current.Dispose();
        }

        base.Dispose(disposing);
    }

    private static BZip2InputStream Open(Stream packed) => new(packed) { IsStreamOwner = false };
}
