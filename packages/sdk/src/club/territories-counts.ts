/**
 * How many of one kind, as a source counted them. `of` keeps two kinds apart: counts are objects, so that they are shown one
 * beside the other and `a + b` does not compile.
 */
export interface Count<Of extends string> { readonly of: Of; readonly count: number; readonly source: string }

/**
 * Prescri’forme, Île-de-France, 2023 (S4:567-573). Never to be summed: a club may hold two labels, a centre runs programmes,
 * and the four make 1,859, not the 1,854 « associations certifiées » that stand above them.
 */
export const prescriformeCounts: Readonly<{
  centre: Count<'centre'>; passerelle: Count<'passerelle'>; club: Count<'club'>; clubSportSante: Count<'club-sport-sante'>; announced: Count<'association'>;
}> = {
  centre: { of: 'centre', count: 16, source: 'S4:568' },
  passerelle: { of: 'passerelle', count: 341, source: 'S4:570' },
  club: { of: 'club', count: 352, source: 'S4:572' },
  clubSportSante: { of: 'club-sport-sante', count: 1150, source: 'S4:573' },
  announced: { of: 'association', count: 1854, source: 'S4:567' },
};

/** Maisons Sport-Santé, each a part of the one before: those of Essonne are among those of Île-de-France. */
export const mssCounts: Readonly<{ france: Count<'France'>; ileDeFrance: Count<'Île-de-France'>; essonne: Count<'Essonne'>; unmss: Count<'UNMSS'> }> = {
  france: { of: 'France', count: 570, source: 'S4:627' },
  ileDeFrance: { of: 'Île-de-France', count: 90, source: 'S4:628' },
  essonne: { of: 'Essonne', count: 10, source: 'S4:629' },
  /** « Environ 200 », members of the Union nationale (S4:92). */
  unmss: { of: 'UNMSS', count: 200, source: 'S4:92' },
};
